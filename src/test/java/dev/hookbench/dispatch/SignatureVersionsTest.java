package dev.hookbench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.dispatch.DeliveryHeaders.Message;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Endpoints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Convoy's worked examples: body, secrets and time of the reference, checked there with Convoy's own verifier. */
final class SignatureVersionsTest {
    private static final String OLD = "bccc2c0a245e8e52b3461106785f7642f9d29fec281999ee9b6ea3e5561ae32d";
    private static final String NEW = "3fba9ac251c0234129d8a88686aa06b385d22c77734a6bca22ad9c876de11f9f";
    private static final Instant NOW = Instant.ofEpochSecond(1_681_300_000);
    private static final String BODY = "{\"event\":\"invoice.paid\",\"data\":{\"id\":\"inv_001\",\"amount\":4200}}";
    private static final List<Version> TWO = List.of(Version.DEFAULT, new Version("SHA512", "base64"));

    private final DeliveryHeaders headers = new DeliveryHeaders(new SignatureSchemes(), "test");

    @Test
    void simpleSignsByTheNewestSecretOnly() {
        assertThat(signature(SignaturePlan.of(Kind.SIMPLE, "X-Convoy-Signature", "SHA256", "hex"), NOW.plusSeconds(60)))
                .isEqualTo("22d8d35b513aa336e1ec2654c93d6b9f65330a855c73b68fc01dcb0cc2d360aa");
    }

    @Test
    void simpleSignsByTheLastVersionOnly() {
        String simple =
                signature(new SignaturePlan(Kind.SIMPLE, "X-Convoy-Signature", TWO.reversed()), NOW.plusSeconds(60));
        assertThat(simple).isEqualTo("22d8d35b513aa336e1ec2654c93d6b9f65330a855c73b68fc01dcb0cc2d360aa");
    }

    @Test
    void advancedSignsByEverySecretAliveOldestFirst() {
        assertThat(signature(SignaturePlan.advanced(), NOW.plusSeconds(60)))
                .isEqualTo("t=1681300000,v1=" + OLD + ",v1=" + NEW);
    }

    @Test
    void aSecretThatExpiresAtTheMomentOfSigningSignsNoMore() {
        assertThat(signature(SignaturePlan.advanced(), NOW)).isEqualTo("t=1681300000,v1=" + NEW);
        assertThat(signature(SignaturePlan.advanced(), NOW.plusNanos(1)))
                .isEqualTo("t=1681300000,v1=" + OLD + ",v1=" + NEW);
    }

    @Test
    void everyVersionSignsByEverySecret() {
        assertThat(signature(new SignaturePlan(Kind.ADVANCED, "X-Convoy-Signature", TWO), NOW.plusSeconds(60)))
                .isEqualTo(
                        "t=1681300000,v1=" + OLD + ",v1=" + NEW
                                + ",v2=sjGzdoscidFDxSZtaUvClnYVH4ObKCmK3YkuJdQaegFdMQVQR4mpCepx03p9idNIIUufFvHgK4UCbZDv7A70oQ=="
                                + ",v2=9v0odbtMJyqqt8UsRvVsNSnTGhaXiHPD0Xqg6x7GCXFjAdquol1uQXYnGgDN3aJaD6WBMdi1chqJN4cUAr9CcQ==");
    }

    /** Pretty-printed JSON of the reference's whitespace trap: signed compact, as Convoy does for forms. */
    @Test
    void formsSignedAsJsonAreSignedOverCompactJson() {
        String payload = "{ \"event\": \"invoice.paid\",\n  \"html\": \"<b>&é</b>\" }";
        Content content = Content.of(
                ContentType.FORM_SIGNED_AS_JSON, "application/json", payload.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(content.body(), StandardCharsets.UTF_8))
                .isEqualTo("event=invoice.paid&html=%3Cb%3E%26%C3%A9%3C%2Fb%3E");
        assertThat(sign(endpoint(SignaturePlan.advanced(), NOW), content))
                .isEqualTo("t=1681300000,v1=6edf1c6bff0f77876708f0f6df8e205487f6ac99f61b6cc2ddcf7aeb75cfc398");
    }

    @Test
    void formsAreSignedAsTheyAreSent() {
        byte[] json = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] form = "a=1".getBytes(StandardCharsets.UTF_8);
        Endpoint endpoint = endpoint(SignaturePlan.advanced(), NOW);
        assertThat(sign(endpoint, Content.of(ContentType.FORM, "application/json", json)))
                .isEqualTo(sign(endpoint, Content.of(ContentType.JSON, "text/plain", form)));
    }

    private String signature(SignaturePlan plan, Instant oldExpires) {
        return sign(
                endpoint(plan, oldExpires),
                Content.of(ContentType.JSON, "application/json", BODY.getBytes(StandardCharsets.UTF_8)));
    }

    private String sign(Endpoint endpoint, Content content) {
        Message message = new Message("D", content, Headers.none(), Headers.none(), "");
        return headers.of(endpoint, message, NOW).first("X-Convoy-Signature").orElseThrow();
    }

    private static Endpoint endpoint(SignaturePlan plan, Instant oldExpires) {
        return Endpoints.of("E")
                .signature(plan)
                .secrets(
                        new EndpointSecret("S1", SecretText.of("old-secret-AAAA"), NOW.minusSeconds(9), oldExpires),
                        new EndpointSecret("S2", SecretText.of("new-secret-BBBB"), NOW.minusSeconds(5), null))
                .build();
    }
}
