package dev.hookbench.signature.scheme;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Keys;
import dev.hookbench.signature.part.Mistake;
import dev.hookbench.signature.part.PublicKeyScheme;
import dev.hookbench.signature.part.PublicLock;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * {@code PAYPAL-TRANSMISSION-SIG: <base64>} over transmission id, time, webhook id and the CRC-32 of the body with bars
 * between, by RSA with the certificate of {@code PAYPAL-CERT-URL}.
 */
final class PayPal implements PublicKeyScheme {
    private static final String ID = "PAYPAL-TRANSMISSION-ID";
    private static final String TIME = "PAYPAL-TRANSMISSION-TIME";
    private static final String SIGNATURE = "PAYPAL-TRANSMISSION-SIG";
    private static final String CERTIFICATE_URL = "PAYPAL-CERT-URL";
    private static final String ALGORITHM_HEADER = "PAYPAL-AUTH-ALGO";
    private static final String WEBHOOK_ID = "webhookId";
    private static final String ALGORITHM = "SHA256withRSA";
    private static final Pattern TRUSTED = Pattern.compile("https://([a-z0-9-]+\\.)*paypal\\.com/.*");

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("paypal", "PayPal", "the certificate of PAYPAL-CERT-URL, in PEM; option webhookId");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.needed(WEBHOOK_ID), SchemeOption.key(CERTIFICATE));
    }

    @Override
    public String keyName() {
        return "certificate";
    }

    @Override
    public Optional<String> missing(SchemeSettings settings) {
        return settings.option(WEBHOOK_ID, "").isBlank()
                ? Optional.of("No webhookId is set. Enter the webhook's id: it is signed but not sent.")
                : PublicKeyScheme.super.missing(settings);
    }

    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        return Keyring.of(
                Encoding.BASE64,
                PublicKeyScheme.keys(settings).stream()
                        .map(key -> new PublicLock(Keys.rsa(key), ALGORITHM))
                        .toList());
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Headers headers = request.headers();
        Optional<String> absent = Stream.of(SIGNATURE, ID, TIME)
                .filter(name ->
                        headers.first(name).filter(value -> !value.isBlank()).isEmpty())
                .findFirst();
        if (absent.isPresent()) {
            return HeaderFaults.missing(absent.get(), headers);
        }
        Optional<Finding> refusal = distrust(headers);
        return refusal.isPresent()
                ? new Reading.Refused(refusal.get())
                : new Signed(
                                request,
                                other -> content(other, settings, Long::toString),
                                List.of(new Received(
                                        "", headers.first(SIGNATURE).orElse(""))))
                        .mistakenFor(inHex(settings, Long::toHexString))
                        .mistakenFor(inHex(settings, crc -> HexFormat.of().toHexDigits((int) crc)))
                        .mistakenFor(inHex(
                                settings, crc -> HexFormat.of().withUpperCase().toHexDigits((int) crc)));
    }

    private static Mistake inHex(SchemeSettings settings, LongFunction<String> written) {
        return new Mistake(
                "crc_hex_instead_of_decimal",
                "the CRC-32 in hex instead of its unsigned decimal number",
                other -> content(other, settings, written));
    }

    private static Optional<Finding> distrust(Headers headers) {
        String algorithm = headers.first(ALGORITHM_HEADER).orElse(ALGORITHM);
        String url = headers.first(CERTIFICATE_URL).orElse("");
        if (!algorithm.equalsIgnoreCase(ALGORITHM)) {
            return Optional.of(new Finding(
                    "wrong_algorithm",
                    algorithm,
                    "The header " + ALGORITHM_HEADER + " names " + HeaderFaults.shown(algorithm)
                            + ", and PayPal signs with " + ALGORITHM + " only."));
        }
        return url.isEmpty() || TRUSTED.matcher(url).matches()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "untrusted_certificate_url",
                        null,
                        CERTIFICATE_URL + " is \"" + HeaderFaults.shown(url)
                                + "\"; only https addresses of paypal.com are to be trusted. Drop the request."));
    }

    private static Content content(SignedRequest request, SchemeSettings settings, LongFunction<String> written) {
        CRC32 crc = new CRC32();
        crc.update(request.body());
        Headers headers = request.headers();
        return Content.joined(
                "|",
                List.of(
                        Content.id(headers.first(ID).orElse("")),
                        Content.timestamp(headers.first(TIME).orElse("")),
                        Content.utf8("webhook id", settings.option(WEBHOOK_ID, "")),
                        Content.text("checksum", written.apply(crc.getValue()))));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        SignedRequest timed =
                request.with(ID, messageId).with(TIME, now.toString()).with(ALGORITHM_HEADER, ALGORITHM);
        byte[] signature = Keys.sign(
                Keys.rsaPrivate(PublicKeyScheme.privateKey(settings)),
                ALGORITHM,
                content(timed, settings, Long::toString));
        return timed.with(SIGNATURE, Encoding.BASE64.encode(signature));
    }
}
