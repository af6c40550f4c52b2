package dev.hookbench.cli.signature;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sign}: prints the headers that sign a request in a file, or writes it signed. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Prints the headers that sign a request, or writes the signed request byte for byte.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is signed", "2:it cannot be signed with these settings"})
public final class SignCommand implements Callable<Integer> {
    private static final String END = "\r\n";

    private final Signatures signatures;
    private final InputStream in;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private final SignatureOptions options = new SignatureOptions();

    @Option(names = "--id", paramLabel = "ID", description = "The message's id. Default: a new one.")
    private String id = "msg_" + UUID.randomUUID();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the whole signed request.")
    private @Nullable Path target;

    /** @param in what {@code -} reads */
    public SignCommand(Signatures signatures, InputStream in, InstantSource clock) {
        this.signatures = signatures;
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            SignedRequest request = options.request(in);
            SignedRequest signed = signatures.sign(request, id, options.settings(scheme()), options.now(clock));
            print(request, signed);
            if (target != null) {
                Files.write(target, bytes(signed));
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(Failures.words(e));
            return VerifyCommand.CANNOT_JUDGE;
        }
    }

    private String scheme() {
        return options.scheme()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--scheme is missing: name the scheme to sign by, for example --scheme=github"));
    }

    private void print(SignedRequest request, SignedRequest signed) {
        PrintWriter out = spec.commandLine().getOut();
        for (Header field : signed.headers()) {
            if (!request.headers().fields().contains(field)) {
                out.println(field.name() + ": " + field.value());
            }
        }
        if (!signed.url().equals(request.url())) {
            out.println("URL: " + signed.url());
        }
        if (!Arrays.equals(signed.body(), request.body()) && target == null) {
            out.println();
            out.println(new String(signed.body(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(SignedRequest signed) {
        StringBuilder head = new StringBuilder(signed.method() + " " + signed.url() + " HTTP/1.1" + END);
        signed.headers()
                .forEach(field -> head.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append(END));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append(END).toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(signed.body());
        return out.toByteArray();
    }
}
