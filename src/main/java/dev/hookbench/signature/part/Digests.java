package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Reading.Signed;
import java.util.ArrayList;
import java.util.List;

/**
 * What would fit a request: the digest of each content under each lock, made once, since that is nearly all that a check costs.
 *
 * @param contents what may be signed; the first is what should be
 * @param expected by lock, then by content; empty where it cannot be computed
 */
record Digests(Keyring keyring, List<Content> contents, List<String> expected) {
    static Digests of(Keyring keyring, Signed signed, SignedRequest request) {
        List<Content> contents = new ArrayList<>(signed.composers().size());
        for (Composer composer : signed.composers()) {
            contents.add(composer.of(request));
        }
        List<String> expected = new ArrayList<>(keyring.locks().size() * contents.size());
        for (int lock = 0; lock < keyring.locks().size(); lock++) {
            for (Content content : contents) {
                expected.add(keyring.expected(lock, content));
            }
        }
        return new Digests(keyring, contents, expected);
    }

    String expected(int lock, int content) {
        return expected.get(lock * contents.size() + content);
    }

    /** Whether a received value fits, strictly as the provider compares. */
    boolean matches(int lock, int content, String received) {
        return keyring.matches(lock, contents.get(content), expected(lock, content), received);
    }

    /** The header of a correct sender, by the first secret that can be a key; empty where it cannot be computed. */
    String header(String lead) {
        for (int lock = 0; lock < keyring.locks().size(); lock++) {
            if (keyring.locks().get(lock).isPresent()) {
                String digest = expected(lock, 0);
                return digest.isEmpty() ? "" : lead + digest;
            }
        }
        return "";
    }
}
