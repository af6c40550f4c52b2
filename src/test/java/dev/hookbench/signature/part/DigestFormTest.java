package dev.hookbench.signature.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.signature.part.Reading.Received;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

final class DigestFormTest {
    private static final byte[] DIGEST = new byte[32];
    private static final IntPredicate LENGTHS = length -> Hash.ofLength(length).isPresent();

    static {
        new Random(5).nextBytes(DIGEST);
    }

    @Test
    void readsADigestHoweverItIsWritten() {
        String base64 = Base64.getEncoder().encodeToString(DIGEST);
        assertThat(names(HexFormat.of().formatHex(DIGEST))).contains("hex");
        assertThat(names(HexFormat.of().withUpperCase().formatHex(DIGEST))).contains("uppercase hex");
        assertThat(names(base64)).containsExactly("base64");
        assertThat(names(base64.replace("=", ""))).containsExactly("base64 without padding");
        assertThat(names(Base64.getUrlEncoder().encodeToString(filled((byte) 0xFB))))
                .containsExactly("base64url");
    }

    @Test
    void readsADigestBehindAPrefix() {
        String hex = HexFormat.of().formatHex(DIGEST);
        for (String prefix : List.of("sha256=", "v1,", "v1=", "SHA256:")) {
            assertThat(DigestForm.of(new Received("", prefix + hex), Encoding.HEX, LENGTHS))
                    .filteredOn(form -> form.name().equals("hex"))
                    .singleElement()
                    .satisfies(form -> assertThat(form.prefix()).isEqualTo(prefix))
                    .satisfies(form -> assertThat(form.digest()).isEqualTo(DIGEST));
        }
    }

    @Test
    void readsNothingThatHasNotTheLengthOfADigest() {
        for (String text : List.of("", "00", "ab".repeat(31), "v1,", "=", "zz".repeat(32) + "!", "\u00e4")) {
            assertThat(names(text)).as(text).isEmpty();
        }
    }

    @Test
    void saysNothingMoreWhereTheFormIsAsExpected() {
        DigestForm hex = new DigestForm(DIGEST, "hex", "");
        assertThat(hex.remark(Encoding.HEX)).isEmpty();
        assertThat(hex.remark(Encoding.BASE64)).startsWith("Beside that: ");
    }

    private static List<String> names(String text) {
        return DigestForm.of(new Received("", text), Encoding.HEX, LENGTHS)
                .map(DigestForm::name)
                .toList();
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, value);
        return bytes;
    }
}
