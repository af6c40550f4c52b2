package dev.hookbench.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are never called, however they are written. */
final class AddressRulesTest {
    private final AddressRules rules = new AddressRules(() -> Set.of(9401));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "fd00:ec2::254",
                "fe80::1",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1"
            })
    void linkLocalAndMetadataAddressesAreRefused(String address) {
        assertThat(rules.refusal(InetAddress.ofLiteral(address), 80))
                .hasValueSatisfying(why ->
                        assertThat(why).contains("link-local or metadata").contains("another address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "::1", "::", "64:ff9b::7f00:1", "2002:7f00:1::"})
    void theOwnControlPortIsRefusedOnEveryAddressOfThisMachine(String address) {
        assertThat(rules.refusal(InetAddress.ofLiteral(address), 9401))
                .hasValueSatisfying(why -> assertThat(why).contains(":9401").contains("status bar"));
        assertThat(rules.refusal(InetAddress.ofLiteral(address), 9400)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "203.0.113.7", "2001:db8::1", "64:ff9b::cb00:7107"})
    void othersMayBeCalledAtAnyPort(String address) {
        assertThat(rules.refusal(InetAddress.ofLiteral(address), 80)).isEmpty();
        assertThat(rules.refusal(InetAddress.ofLiteral(address), 9401)).isEmpty();
    }

    @Test
    void thePortsAreAskedForEachTime() {
        AddressRules none = new AddressRules(Set::of);
        assertThat(none.refusal(InetAddress.getLoopbackAddress(), 9401)).isEmpty();
    }
}
