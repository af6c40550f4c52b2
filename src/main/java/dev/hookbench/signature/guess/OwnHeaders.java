package dev.hookbench.signature.guess;

import dev.hookbench.domain.Header;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The headers that one provider alone sends, with the form of their values (reference, table of schemes). */
final class OwnHeaders {
    private static final String HEX_40 = "[0-9a-f]{40}";
    private static final String HEX_64 = "[0-9a-f]{64}";
    private static final String HEX_128 = "[0-9a-f]{128}";
    private static final String BASE64_20 = "[A-Za-z0-9+/]{27}=";
    private static final String BASE64_32 = "[A-Za-z0-9+/]{43}=";
    private static final String BASE64 = "[A-Za-z0-9+/]{60,}={0,2}";
    private static final String TIMED = "t=\\d+, ?(v\\d+=[0-9a-f]+,? ?)+";
    private static final String JWT = "eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]+";

    private record Mark(String header, String scheme, String sender, Pattern form) {
        Clue clue(String value) {
            return form.matcher(value).matches()
                    ? Clue.certain(scheme, sender + " sends " + header + ", and its value is of that form")
                    : Clue.likely(scheme, sender + " sends " + header + ", but its value is of another form");
        }
    }

    private static final Map<String, Mark> MARKS = marks(List.of(
            mark("X-Hookdeck-Signature", "hookdeck", "Hookdeck", BASE64_32),
            mark("BOX-SIGNATURE-PRIMARY", "box", "Box", BASE64_32),
            mark("BOX-SIGNATURE-SECONDARY", "box", "Box", BASE64_32),
            mark("Calendly-Webhook-Signature", "calendly", "Calendly", TIMED),
            mark("HmacSignature", "adyen-platform", "Adyen", BASE64_32),
            mark("Linear-Signature", "linear", "Linear", HEX_64),
            mark("PAYPAL-TRANSMISSION-SIG", "paypal", "PayPal", BASE64),
            mark("Paddle-Signature", "paddle", "Paddle", "ts=\\d+(;h1=" + HEX_64 + ")+"),
            mark("Plaid-Verification", "plaid", "Plaid", JWT),
            mark("Sentry-Hook-Signature", "sentry", "Sentry", HEX_64),
            mark("Stripe-Signature", "stripe", "Stripe", TIMED),
            mark("Twitch-Eventsub-Message-Signature", "twitch", "Twitch", "sha256=" + HEX_64),
            mark("Typeform-Signature", "typeform", "Typeform", "sha256=" + BASE64_32),
            mark("WorkOS-Signature", "workos", "WorkOS", TIMED),
            mark("X-CC-Webhook-Signature", "coinbase-commerce", "Coinbase Commerce", HEX_64),
            mark("X-Cal-Signature-256", "calcom", "Cal.com", HEX_64),
            mark("X-Contentful-Signature", "contentful", "Contentful", HEX_64),
            mark("X-DocuSign-Signature-1", "docusign", "DocuSign", BASE64_32),
            mark("X-Dropbox-Signature", "dropbox", "Dropbox", HEX_64),
            mark("X-Gitlab-Token", "gitlab-token", "GitLab", ".+"),
            mark("X-Hook-Signature", "asana", "Asana", HEX_64),
            mark("X-HubSpot-Signature-v3", "hubspot-v3", "HubSpot", BASE64_32),
            mark("X-Line-Signature", "line", "LINE", BASE64_32),
            mark("X-Mollie-Signature", "mollie", "Mollie", "sha256=" + HEX_64),
            mark("X-PagerDuty-Signature", "pagerduty", "PagerDuty", "(v1=" + HEX_64 + ",?)+"),
            mark("x-paystack-signature", "paystack", "Paystack", HEX_128),
            mark("X-Razorpay-Signature", "razorpay", "Razorpay", HEX_64),
            mark("X-Shopify-Hmac-Sha256", "shopify", "Shopify", BASE64_32),
            mark("shopify-hmac-sha256", "shopify", "Shopify", BASE64_32),
            mark("X-Signature-Ed25519", "discord", "Discord", HEX_128),
            mark("X-Slack-Signature", "slack", "Slack", "v0=" + HEX_64),
            mark("x-square-hmacsha256-signature", "square", "Square", BASE64_32),
            mark("X-Trello-Webhook", "trello", "Trello", BASE64_20),
            mark("X-Twilio-Email-Event-Webhook-Signature", "sendgrid", "SendGrid", BASE64),
            mark("x-vercel-signature", "vercel", "Vercel", HEX_40),
            mark("X-WC-Webhook-Signature", "woocommerce", "WooCommerce", BASE64_32),
            mark("x-webflow-signature", "webflow", "Webflow", HEX_64),
            mark("x-xero-signature", "xero", "Xero", BASE64_32),
            mark("X-Zendesk-Webhook-Signature", "zendesk", "Zendesk", BASE64_32),
            mark("x-zm-signature", "zoom", "Zoom", "v0=" + HEX_64),
            mark("x-amz-sns-message-type", "aws-sns", "Amazon SNS", "\\w+")));

    private OwnHeaders() {}

    /** Hookdeck comes before the others: it passes the first sender's headers on and signs anew. */
    static Stream<Clue> hear(Evidence evidence) {
        return StreamSupport.stream(evidence.headers().spliterator(), false)
                .flatMap(OwnHeaders::clues)
                .sorted(Comparator.comparing(clue -> !clue.scheme().equals("hookdeck")));
    }

    private static Stream<Clue> clues(Header header) {
        Mark mark = MARKS.get(header.name().toLowerCase(Locale.ROOT));
        return mark == null ? Stream.empty() : Stream.of(mark.clue(header.value()));
    }

    private static Mark mark(String header, String scheme, String sender, String form) {
        return new Mark(header, scheme, sender, Pattern.compile(form));
    }

    private static Map<String, Mark> marks(List<Mark> all) {
        Map<String, Mark> byName = new HashMap<>();
        all.forEach(mark -> byName.put(mark.header().toLowerCase(Locale.ROOT), mark));
        return Map.copyOf(byName);
    }
}
