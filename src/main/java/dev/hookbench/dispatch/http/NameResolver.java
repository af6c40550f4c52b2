package dev.hookbench.dispatch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name, in the order to try them. May block. */
@FunctionalInterface
public interface NameResolver {
    /**
     * The addresses of {@code host}, at least one.
     *
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The system's resolver. The JDK keeps answers for 30 s. */
    static NameResolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
