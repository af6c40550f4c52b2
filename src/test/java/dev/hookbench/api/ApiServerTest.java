package dev.hookbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.api.access.KeyService;
import dev.hookbench.api.gate.Gates;
import dev.hookbench.testing.RawConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiServerTest {
    @TempDir
    Path spool;

    private ApiServer server(int port) {
        ApiTwins twins = new ApiTwins(spool);
        KeyService keys = twins.keys("local");
        return new ApiServer(twins.parts(keys), Gates.of(keys, twins.clock, twins.ids, new Random(3)), port);
    }

    @Test
    void takesTheNextPortWhenItsOwnIsTaken() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ApiServer server = server(holder.getLocalPort())) {
            server.start();

            assertThat(server.askedPort()).isEqualTo(holder.getLocalPort());
            assertThat(server.address().getPort()).isBetween(holder.getLocalPort() + 1, holder.getLocalPort() + 20);
            assertThat(URI.create(server.url()).getPort())
                    .isEqualTo(server.address().getPort());
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (ApiServer server = server(0)) {
            server.start();
            server.start();

            assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void canBeClosedTwiceAndStartedAgain() throws IOException {
        ApiServer server = server(0);
        server.start();
        server.close();
        server.close();
        assertThatThrownBy(server::address).isInstanceOf(IllegalStateException.class);
        server.start();
        try (RawConnection connection = new RawConnection(server.address())) {
            connection.send("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:"
                    + server.address().getPort() + "\r\n\r\n");
            assertThat(connection.response().status()).isEqualTo(200);
        }
        server.close();
    }
}
