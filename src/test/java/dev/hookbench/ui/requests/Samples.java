package dev.hookbench.ui.requests;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.testing.ui.Arrival;
import dev.hookbench.testing.ui.UiWorld;
import java.time.Duration;

/** A morning's worth of requests. */
final class Samples {
    static final String INVOICE =
            "{\"id\":\"evt_1PqA\",\"type\":\"invoice.paid\",\"data\":{\"object\":{\"id\":\"in_1PqB\","
                    + "\"amount_due\":4200,\"currency\":\"eur\",\"paid\":true,\"discount\":null,\"lines\":[{\"sku\":\"hook\","
                    + "\"quantity\":2},{\"sku\":\"bench\",\"quantity\":1}]}}}";

    private Samples() {}

    static SchemeSettings stripe() {
        return SchemeSettings.of("stripe", SecretText.of("whsec_stripe_test_secret_9sHx"));
    }

    static SchemeSettings github() {
        return SchemeSettings.of("github", SecretText.of("It's a Secret to Everybody"));
    }

    static SchemeSettings own() {
        return SchemeSettings.of("standard-webhooks", SecretText.of(UiWorld.SECRET));
    }

    /** Fills a world with requests, the last one invalid. */
    static void fill(UiWorld world) {
        world.inbox("stripe", stripe());
        world.inbox("github", github());
        world.inbox("shopify", null);
        world.receive(
                Arrival.at("default").type("order.created").json("{\"a\":1}").signed(own()));
        world.receive(Arrival.at("github")
                .type("issues")
                .json("{\"action\":\"opened\"}")
                .signed(github()));
        world.receive(
                Arrival.at("stripe").type("customer.updated").json(INVOICE).signed(stripe()));
        world.receive(
                Arrival.at("default").type("order.shipped").json("{\"a\":2}").signed(own()));
        world.receive(Arrival.at("shopify").type("orders/paid").json("{\"id\":820982911946154508}"));
        world.receive(Arrival.at("default")
                .method("PUT")
                .target("/in/default/blob?part=7&name=a%20b")
                .body(new byte[5000]));
        world.receive(
                Arrival.at("github").method("GET").target("/in/github/ping").answered(405));
        world.receive(Arrival.at("default")
                .type("order.created")
                .json("{\"a\":3}")
                .signed(own())
                .answered(503));
        world.receive(Arrival.at("stripe")
                .type("invoice.finalized")
                .json(INVOICE)
                .signed(stripe())
                .aged(Duration.ofMinutes(17)));
        world.receive(Arrival.at("github")
                .type("pull_request")
                .json("{\"action\":\"closed\"}")
                .signed(github()));
        world.receive(Arrival.at("github")
                .type("push")
                .json("{\"ref\":\"refs/heads/main\"}")
                .signed(github()));
        world.receive(invalidInvoice());
    }

    static Arrival invalidInvoice() {
        return Arrival.at("stripe")
                .type("invoice.paid")
                .json(INVOICE)
                .signed(stripe())
                .signedOver(INVOICE.replace(",", ", ").replace(":", ": "));
    }
}
