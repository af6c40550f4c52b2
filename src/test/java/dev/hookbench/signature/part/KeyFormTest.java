package dev.hookbench.signature.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyFormTest {
    @Test
    void textIsTakenAsItIs() {
        assertThat(KeyForm.TEXT.key("whsec_ä ")).contains("whsec_ä ".getBytes(UTF_8));
    }

    @Test
    void base64IsDecodedWithAndWithoutPrefixAndPadding() {
        for (String secret : List.of("whsec_AQIDBA==", "AQIDBA==", "AQIDBA")) {
            assertThat(KeyForm.BASE64.key(secret)).as(secret).contains(new byte[] {1, 2, 3, 4});
        }
    }

    @Test
    void hexIsDecodedInEitherCase() {
        assertThat(KeyForm.HEX.key("00fF")).contains(new byte[] {0, -1});
    }

    @Test
    void whatCannotBeAKeyIsNoneAndSaysWhy() {
        assertThat(KeyForm.TEXT.key("")).isEmpty();
        assertThat(KeyForm.BASE64.key("whsec_")).isEmpty();
        assertThat(KeyForm.BASE64.key("a b")).isEmpty();
        assertThat(KeyForm.HEX.key("abc")).isEmpty();
        assertThat(KeyForm.BASE64.complaint("whsec_")).contains("is empty");
        assertThat(KeyForm.BASE64.complaint("a b")).contains("is not base64");
    }
}
