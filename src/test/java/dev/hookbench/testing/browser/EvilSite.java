package dev.hookbench.testing.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site of somebody else's on another loopback address; browsers reach it as {@code evil.test}. */
public final class EvilSite implements AutoCloseable {
    /** What has browsers find it. */
    public static final String RULE = "--host-resolver-rules=MAP evil.test 127.0.0.2";

    private final HttpServer server;
    private final List<String> referers = new CopyOnWriteArrayList<>();

    /** Serves that page at every path. */
    public EvilSite(String html) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            referers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Referer")));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** Its address, as browsers know it. */
    public String url() {
        return "http://evil.test:" + server.getAddress().getPort() + "/";
    }

    /** From where its visitors said that they came. */
    public List<String> referers() {
        return List.copyOf(referers);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
