package dev.hookbench.dispatch.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which addresses may be called, judged on the address that is dialled (reliability T3): neither Hookbench's own
 * listeners nor link-local and cloud metadata addresses, in any spelling.
 */
final class AddressRules {
    /** Metadata services outside the link-local ranges: AWS over IPv6, Alibaba, Oracle. */
    private static final Set<String> METADATA = Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

    private final Supplier<Set<Integer>> ownPorts;

    AddressRules(Supplier<Set<Integer>> ownPorts) {
        this.ownPorts = ownPorts;
    }

    /** Why {@code address} may not be called at {@code port}, and the cure. */
    Optional<String> refusal(InetAddress address, int port) {
        InetAddress plain = unwrapped(address);
        if (plain.isLinkLocalAddress() || METADATA.contains(plain.getHostAddress())) {
            return Optional.of(
                    "%s is a link-local or metadata address, which Hookbench never calls: use another address in the URL."
                            .formatted(address.getHostAddress()));
        }
        if (ownPorts.get().contains(port) && isThisMachine(plain)) {
            return Optional.of(
                    "%s:%d is Hookbench's own control API or portal, which Hookbench never calls: did you mean the receiver's address, shown in the status bar?"
                            .formatted(address.getHostAddress(), port));
        }
        return Optional.empty();
    }

    private static boolean isThisMachine(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return true;
        }
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    /** An IPv4 address that an IPv6 address carries: NAT64 (RFC 6052), 6to4 (RFC 3056), IPv4-compatible (RFC 4291). */
    private static InetAddress unwrapped(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        if (first == 0x2002) {
            return ipv4(bytes, 2, address);
        }
        boolean nat64 = first == 0x64 && second == 0xFF9B;
        boolean compatible = isZero(bytes, 12) && !address.isLoopbackAddress() && !address.isAnyLocalAddress();
        return nat64 || compatible ? ipv4(bytes, 12, address) : address;
    }

    private static boolean isZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress ipv4(byte[] bytes, int from, InetAddress otherwise) {
        try {
            return Inet4Address.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            return otherwise;
        }
    }
}
