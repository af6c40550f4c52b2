package dev.hookbench.signature.scheme;

import dev.hookbench.signature.part.Composer;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Url;

/** Twilio signs the URL with or without its port: its senders do not agree. */
final class TwilioUrl {
    private TwilioUrl() {}

    /** Both ways to write the URL may be signed. */
    static Signed withAndWithoutPort(Signed signed, Composer content) {
        return signed.or(request -> content.of(request.withUrl(other(request.url()))));
    }

    private static String other(String text) {
        Url url = Url.of(text);
        return url.withPort(url.hasPort() ? "" : url.defaultPort()).text();
    }
}
