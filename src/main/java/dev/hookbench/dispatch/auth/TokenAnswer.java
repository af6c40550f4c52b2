package dev.hookbench.dispatch.auth;

import dev.hookbench.dispatch.auth.Grant.Denied;
import dev.hookbench.dispatch.auth.Grant.Token;
import dev.hookbench.dispatch.http.HeaderRules;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a token endpoint answered (RFC 6749, 5.1 and 5.2), under the names of the field mapping. */
final class TokenAnswer {
    private static final int SHOWN = 200;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(3_650).toMillis());

    private final OAuth2 oauth2;
    private final Answered answered;
    private final Map<String, @Nullable Object> members;

    private TokenAnswer(OAuth2 oauth2, Answered answered, byte[] body) {
        this.oauth2 = oauth2;
        this.answered = answered;
        members = members(body);
    }

    static Grant of(OAuth2 oauth2, Answered answered, byte[] body) {
        TokenAnswer answer = new TokenAnswer(oauth2, answered, body);
        return answered.status() >= 200 && answered.status() < 300 ? answer.token() : answer.denied();
    }

    private Grant token() {
        String name = oauth2.fields().accessToken();
        String value = text(name);
        if (value.isEmpty()) {
            return denied("but its answer has no text named \"" + name
                    + "\": correct the field mapping, or the URL of the token endpoint.");
        }
        String type = text(oauth2.fields().tokenType());
        if (HeaderRules.valueFault(value + type).isPresent()) {
            return denied("with a token that no header can carry: look at what the token endpoint gives out.");
        }
        // servers give "bearer", and many want it back with a capital
        String scheme = type.isEmpty() || type.equalsIgnoreCase("bearer") ? "Bearer" : type;
        return new Token(SecretText.of(value), scheme, expiry());
    }

    private @Nullable Instant expiry() {
        Object life = members.get(oauth2.fields().expiresIn());
        try {
            BigDecimal units = new BigDecimal(String.valueOf(life).strip());
            long unit = switch (oauth2.expiryUnit()) {
                case MILLISECONDS -> 1;
                case SECONDS -> 1_000;
                case MINUTES -> 60_000;
                case HOURS -> 3_600_000;
            };
            BigDecimal millis =
                    units.multiply(BigDecimal.valueOf(unit)).min(LONGEST).max(BigDecimal.ZERO);
            return answered.endedAt().plusMillis(millis.longValue());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Denied denied() {
        String code = text("error");
        String description = text("error_description");
        String told = (code.isEmpty() ? "" : " " + code) + (description.isEmpty() ? "" : " (" + description + ")");
        int status = answered.status();
        boolean passing = status >= SERVER_ERROR || status == TIMEOUT || status == TOO_MANY;
        String cure = passing
                ? ": look in its log."
                : status < 400
                        ? ", a redirect, which is not followed: put the new address into the token endpoint's URL."
                        : ": check its URL, the client id, the secret or key, and the scope.";
        return new Denied(
                passing ? ErrorClass.BAD_RESPONSE : ErrorClass.BAD_REQUEST,
                code,
                "no token: " + oauth2.url() + " answered " + status + told + cure);
    }

    private Denied denied(String fault) {
        return new Denied(
                ErrorClass.BAD_REQUEST,
                "",
                "no token: " + oauth2.url() + " answered " + answered.status() + " " + fault);
    }

    /** A member's text on one line, without the secret that a hostile endpoint may send back in it. */
    private String text(String name) {
        String text = members.get(name) instanceof String found ? found : "";
        if (name.startsWith("error")) {
            String secret = oauth2.proof().secret().reveal();
            String safe = (secret.isEmpty() ? text : text.replace(secret, "***")).replaceAll("\\p{Cntrl}", "?");
            return safe.length() > SHOWN ? safe.substring(0, SHOWN) + "…" : safe;
        }
        return text;
    }

    private static Map<String, @Nullable Object> members(byte[] body) {
        try {
            return Json.parseObject(body);
        } catch (MalformedJson e) {
            return Map.of();
        }
    }
}
