package dev.hookbench.cli.signature;

import dev.hookbench.domain.signature.Fix;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.Verdict;
import dev.hookbench.domain.signature.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
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
            return report(signatures.verify(options.request(in), options.settings(), options.now(clock)));
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(Failures.words(e));
            return CANNOT_JUDGE;
        }
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
