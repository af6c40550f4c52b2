package dev.hookbench.app;

import dev.hookbench.domain.SecretText;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Lets a second start raise the window that is open: it knocks at a loopback port with the token that only the owner of
 * {@code runtime.json} can read.
 */
final class WindowDoor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final int OPENED = 'y';
    private static final int GREATEST_TOKEN = 100;

    private final ServerSocket socket;
    private final SecretText token;
    private final Runnable raise;
    private volatile boolean open = true;

    private WindowDoor(ServerSocket socket, SecretText token, Runnable raise) {
        this.socket = socket;
        this.token = token;
        this.raise = raise;
    }

    /** Opens a door that calls {@code raise}, on a thread of its own, for whoever knows {@code token}. */
    static WindowDoor open(SecretText token, Runnable raise) throws IOException {
        WindowDoor door = new WindowDoor(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()), token, raise);
        Thread.ofVirtual().name("window-door").start(door::answer);
        return door;
    }

    /** Asks the window behind that port to show itself; false if none answers in time. */
    static boolean knock(int port, SecretText token) {
        try (Socket socket = new Socket()) {
            int patience = (int) PATIENCE.toMillis();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
            socket.setSoTimeout(patience);
            socket.getOutputStream().write((token.reveal() + "\n").getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == OPENED;
        } catch (IOException e) {
            return false;
        }
    }

    /** The port to knock at. */
    int port() {
        return socket.getLocalPort();
    }

    private void answer() {
        while (open) {
            try (Socket visitor = socket.accept()) {
                answer(visitor);
            } catch (IOException e) {
                // a visitor that went away, or the door was closed: the loop sees to both
            }
        }
    }

    private void answer(Socket visitor) throws IOException {
        visitor.setSoTimeout((int) PATIENCE.toMillis());
        boolean knows = SecretText.of(line(visitor.getInputStream())).equals(token);
        if (knows && open) {
            raise.run();
            visitor.getOutputStream().write(OPENED);
        }
    }

    private static String line(InputStream in) throws IOException {
        byte[] bytes = new byte[GREATEST_TOKEN];
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '\n' && length < bytes.length; b = in.read()) {
            bytes[length++] = (byte) b;
        }
        return new String(Arrays.copyOf(bytes, length), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        open = false; // a socket that closes may still take one visitor
        socket.close();
    }
}
