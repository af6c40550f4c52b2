package dev.hookbench.dispatch.tls;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** The little of DER (X.690) that older forms of private keys need. */
final class Der {
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int LONG_FORM = 0x80;
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

    private Der() {}

    /**
     * A PKCS #8 key (RFC 5208) around a bare one of PKCS #1 or SEC 1.
     *
     * @param publicKey the public key as certificates hold it, whose algorithm is the private key's too
     */
    static byte[] pkcs8(byte[] bareKey, byte[] publicKey) throws GeneralSecurityException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(VERSION_0);
        body.writeBytes(firstElement(publicKey));
        body.writeBytes(element(OCTET_STRING, bareKey));
        return element(SEQUENCE, body.toByteArray());
    }

    /** The first element within a sequence: the algorithm of a public key. */
    private static byte[] firstElement(byte[] sequence) throws GeneralSecurityException {
        int start = contentOffset(sequence, 0);
        int end = contentOffset(sequence, start) + contentLength(sequence, start);
        if (end > sequence.length) {
            throw new GeneralSecurityException("its algorithm cannot be read");
        }
        return Arrays.copyOfRange(sequence, start, end);
    }

    private static int contentOffset(byte[] der, int at) {
        int length = der[at + 1] & 0xFF;
        return at + 2 + (length < LONG_FORM ? 0 : length - LONG_FORM);
    }

    private static int contentLength(byte[] der, int at) {
        int length = der[at + 1] & 0xFF;
        if (length < LONG_FORM) {
            return length;
        }
        int value = 0;
        for (int i = 0; i < length - LONG_FORM; i++) {
            value = (value << 8) | (der[at + 2 + i] & 0xFF);
        }
        return value;
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < LONG_FORM) {
            out.write(content.length);
        } else {
            int bytes = content.length < 0x100 ? 1 : content.length < 0x10000 ? 2 : 3;
            out.write(LONG_FORM + bytes);
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                out.write(content.length >> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
