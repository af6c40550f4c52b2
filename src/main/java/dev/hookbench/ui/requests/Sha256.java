package dev.hookbench.ui.requests;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.ui.support.BackgroundTask.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a kept body, taken anew from its bytes. */
final class Sha256 {
    private Sha256() {}

    static String of(BodyReader bodies, BodyRef body, Progress progress) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = bodies.open(body)) {
            byte[] buffer = new byte[64 * 1024];
            long done = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                done += read;
                progress.report(done, body.size());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
