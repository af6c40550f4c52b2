package dev.hookbench.journal;

import dev.hookbench.domain.BodyRef;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bodies, and the check of it. */
final class BodyHash {
    private static final int DIGITS = 64;

    private BodyHash() {}

    /** Fails for what is not 64 lower-case hex digits, which could name a file elsewhere. */
    static void requireValid(String sha256) {
        boolean valid = sha256.length() == DIGITS;
        for (int i = 0; valid && i < DIGITS; i++) {
            char c = sha256.charAt(i);
            valid = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "\"" + sha256 + "\" is not a SHA-256: it takes 64 lower-case hex digits");
        }
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same bytes; at their end it fails unless their number and hash are the body's. */
    static InputStream checked(InputStream in, BodyRef body) {
        return new Checked(new DigestInputStream(in, sha256()), body);
    }

    static IOException damaged(BodyRef body) {
        return new IOException("Body " + body.sha256() + " of " + body.size()
                + " bytes is damaged: the bytes on the disk have another SHA-256.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static final class Checked extends FilterInputStream {
        private final DigestInputStream digested;
        private final BodyRef body;
        private boolean ended;

        Checked(DigestInputStream in, BodyRef body) {
            super(in);
            this.digested = in;
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return atEnd(in.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return atEnd(in.read(into, offset, length));
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8_192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private int atEnd(int result) throws IOException {
            if (result < 0 && !ended) {
                ended = true;
                String found =
                        HexFormat.of().formatHex(digested.getMessageDigest().digest());
                if (!found.equals(body.sha256())) {
                    throw damaged(body);
                }
            }
            return result;
        }
    }
}
