package dev.hookbench.signature.scheme;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Direction;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.SeveralHeaders;
import dev.hookbench.signature.part.Stamp;
import dev.hookbench.signature.part.TimedHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code BOX-SIGNATURE-PRIMARY} and {@code -SECONDARY}, each base64 over the body and the text of
 * {@code BOX-DELIVERY-TIMESTAMP}, by a key of its own; the body may also be signed with everything beyond ASCII escaped.
 */
final class Box implements HmacScheme {
    private static final String PRIMARY = "BOX-SIGNATURE-PRIMARY";
    private static final String SECONDARY = "BOX-SIGNATURE-SECONDARY";
    private static final String TIME = "BOX-DELIVERY-TIMESTAMP";
    private static final String VERSION = "BOX-SIGNATURE-VERSION";
    private static final String ALGORITHM = "BOX-SIGNATURE-ALGORITHM";
    private static final Freshness FRESHNESS =
            Freshness.pastOnly(600).in(Unit.DATE).towards(Direction.NO_FUTURE);
    private static final SeveralHeaders HEADERS = new SeveralHeaders(
            PRIMARY, Set.of("box-signature-primary", "box-signature-secondary")::contains, Box::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("box", "Box", "primary and secondary signature key, in this order; used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(
                SchemeOption.choice("secretRoles", "primary,secondary", "secondary,primary", "primary", "secondary"));
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Headers headers = request.headers();
        String version = headers.first(VERSION).orElse("1");
        String algorithm = headers.first(ALGORITHM).orElse("HmacSHA256");
        if (!version.equals("1")) {
            return HeaderFaults.unsupportedVersion(VERSION, version, "1");
        }
        if (!algorithm.equals("HmacSHA256")) {
            return new Reading.Refused(new Finding(
                    "wrong_algorithm",
                    algorithm,
                    "The header " + ALGORITHM + " names " + algorithm + ", and Box signs with HmacSHA256 only."));
        }
        String time = headers.first(TIME).orElse("");
        Optional<Stamp> stamp = Stamp.parse(time, FRESHNESS);
        return HEADERS.read(request) instanceof Signed signed
                ? signed(signed, headers, time, stamp, settings)
                : HEADERS.read(request);
    }

    private static Reading signed(
            Signed signed, Headers headers, String time, Optional<Stamp> stamp, SchemeSettings settings) {
        if (time.isBlank()) {
            return HeaderFaults.missing(TIME, headers);
        }
        List<String> roles = List.of(
                        settings.option("secretRoles", "primary,secondary").split("[^a-z]+"))
                .stream()
                .filter(role -> !role.isEmpty())
                .toList();
        return stamp.isEmpty()
                ? HeaderFaults.timestampMalformed(TIME, time, FRESHNESS)
                : signed.at(stamp.get())
                        .or(Box::escaped)
                        .paired((secret, label) -> secret < roles.size() && label.endsWith(roles.get(secret)));
    }

    private static Content content(SignedRequest request) {
        return Content.of(Content.body(request.body()), TimedHeaders.timeIn(request, TIME));
    }

    /** What Box' library tries second: everything from U+007F up as an escape, and slashes with a backslash. */
    private static Content escaped(SignedRequest request) {
        StringBuilder out = new StringBuilder();
        new String(request.body(), StandardCharsets.UTF_8)
                .chars()
                .forEach(c -> out.append(
                        c >= 0x7F
                                ? String.format(Locale.ROOT, "\\u%04x", c)
                                : c == '/' ? "\\/" : Character.toString(c)));
        return content(request.withBody(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        SignedRequest timed =
                request.with(TIME, FRESHNESS.write(now)).with(VERSION, "1").with(ALGORITHM, "HmacSHA256");
        List<String> digests = recipe(settings).digests(settings, content(timed));
        SignedRequest signed = timed.with(PRIMARY, digests.getFirst());
        return digests.size() < 2 ? signed : signed.with(SECONDARY, digests.get(1));
    }
}
