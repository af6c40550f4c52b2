package dev.hookbench.cli.signature;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.exchange.RequestText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that {@code verify} and {@code sign} share. */
final class SignatureOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            description = "A raw HTTP request or a cURL command; - reads it from standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli before it is read
    private String file;

    @Option(
            names = "--scheme",
            paramLabel = "SLUG",
            description = "The signature scheme, for example github, stripe, standard-webhooks, custom."
                    + " Left out, verify guesses it from the headers.")
    private @Nullable String scheme;

    @Option(
            names = "--secret",
            paramLabel = "SECRET",
            description = "A secret as the provider shows it; may be repeated. Other users of this machine can see it:"
                    + " prefer --secret-file.")
    private List<String> secrets = new ArrayList<>();

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "A file that holds a secret or a private key; may be repeated.")
    private List<Path> secretFiles = new ArrayList<>();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the public key or the certificate.")
    private @Nullable Path keyFile;

    @Option(
            names = {"-o", "--option"},
            paramLabel = "NAME=VALUE",
            description = "What is not in the request, for example hash=SHA512 or webhookId=WH-1; may be repeated.")
    private Map<String, String> options = new HashMap<>();

    @Option(names = "--url", paramLabel = "URL", description = "The URL as the sender knows it.")
    private @Nullable String url;

    @Option(names = "--tolerance", paramLabel = "SECONDS", description = "Greatest age. Default: the scheme's own.")
    private @Nullable Long tolerance;

    @Option(names = "--now", paramLabel = "SECONDS", description = "Unix time that counts as now. Default: the clock.")
    private @Nullable Long now;

    /**
     * The request in the file.
     *
     * @throws IllegalArgumentException if it is none
     */
    SignedRequest request(InputStream standardInput) throws IOException {
        byte[] bytes = file.equals(STANDARD_INPUT) ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
        SignedRequest request = RequestText.read(bytes);
        return url == null ? request : request.withUrl(url);
    }

    /** The scheme as given. */
    Optional<String> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** How to check or sign by that scheme; a line end at the end of a file of a secret is not part of it. */
    SchemeSettings settings(String slug) throws IOException {
        List<SecretText> all = new ArrayList<>();
        secrets.forEach(secret -> all.add(SecretText.of(secret)));
        for (Path path : secretFiles) {
            all.add(SecretText.of(text(path).replaceFirst("\\R\\z", "")));
        }
        Map<String, String> more = new HashMap<>(options);
        if (keyFile != null) {
            String key = text(keyFile);
            more.put(key.contains("CERTIFICATE") ? "certificatePem" : "publicKey", key.strip());
        }
        return new SchemeSettings(slug, all, more, tolerance == null ? null : Duration.ofSeconds(tolerance));
    }

    private static String text(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8);
    }

    Instant now(InstantSource clock) {
        return now == null ? clock.instant() : Instant.ofEpochSecond(now);
    }
}
