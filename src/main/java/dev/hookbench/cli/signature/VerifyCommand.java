package dev.hookbench.cli.signature;

import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.SchemeGuess;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: checks the signature of a request in a file, and says why it fails. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the signature of a request and says why it fails. Nothing leaves this machine.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the signature is valid", "1:it is invalid", "2:it cannot be judged"})
public final class VerifyCommand implements Callable<Integer> {
    /** Exit code for what cannot be judged. */
    static final int CANNOT_JUDGE = 2;

    private final Signatures signatures;
    private final InputStream in;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private final SignatureOptions options = new SignatureOptions();

    /** @param in what {@code -} reads */
    public VerifyCommand(Signatures signatures, InputStream in, InstantSource clock) {
        this.signatures = signatures;
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            SignedRequest request = options.request(in);
            SchemeSettings settings = options.scheme().isPresent()
                    ? options.settings(options.scheme().get())
                    : guessed(signatures.guess(request));
            return report(signatures.verify(request, settings, options.now(clock)));
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(Failures.words(e));
            return CANNOT_JUDGE;
        }
    }

    /** By the first of the guesses, which it says, with the options that the request tells and that are not given. */
    private SchemeSettings guessed(List<SchemeGuess> guesses) throws IOException {
        if (guesses.isEmpty()) {
            throw new IllegalArgumentException(
                    "No scheme can be guessed from these headers: name it, for example --scheme=github");
        }
        SchemeGuess first = guesses.getFirst();
        PrintWriter out = spec.commandLine().getOut();
        out.println("guessed: " + word(first) + " " + first.scheme().slug() + ", as " + first.reason());
        guesses.stream()
                .skip(1)
                .forEach(other -> out.println(
                        "    or: " + word(other) + " " + other.scheme().slug() + ", by --scheme"));
        SchemeSettings given = options.settings(first.scheme().slug());
        Map<String, String> all = new HashMap<>(first.options());
        all.putAll(given.options());
        return new SchemeSettings(given.scheme(), given.secrets(), all, given.tolerance());
    }

    private static String word(SchemeGuess guess) {
        return switch (guess.confidence()) {
            case CERTAIN -> "certainly";
            case LIKELY -> "likely";
            case POSSIBLE -> "possibly";
        };
    }

    private int report(Verification found) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (found.verdict()) {
            case Verdict.Valid valid -> {
                out.println("valid: a signature fits by scheme " + valid.scheme());
                yield 0;
            }
            case Verdict.Invalid invalid -> {
                out.println("invalid: " + invalid.reason() + (invalid.detail() == null ? "" : "/" + invalid.detail()));
                out.println(invalid.explanation());
                Fix fix = signatures.fix(invalid);
                if (!fix.lines().isEmpty()) {
                    out.println();
                    out.println(fix.text());
                }
                yield 1;
            }
            case Verdict.NotChecked notChecked -> {
                spec.commandLine().getErr().println(notChecked.why());
                yield CANNOT_JUDGE;
            }
        };
    }
}
