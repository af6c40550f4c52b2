package dev.hookbench.api.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The page itself: a fixed set of files by exact path, read once, so that no path of a request ever becomes the name of a file.
 */
public final class PortalFiles {
    private static final String JS = "text/javascript; charset=utf-8";

    private static final List<String> MODULES = List.of(
            "app.js",
            "api.js",
            "attempts.js",
            "body.js",
            "deliveries.js",
            "delivery.js",
            "dialog.js",
            "dom.js",
            "endpoints.js",
            "filters.js",
            "format.js",
            "live.js",
            "session.js",
            "types.js");

    private final Map<String, PortalFile> files = new HashMap<>();

    /**
     * A file.
     *
     * @param destinations what browsers may fetch it for ({@code Sec-Fetch-Dest})
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record PortalFile(String type, byte[] bytes, Set<String> destinations) {}

    /** The files of the program. */
    public PortalFiles() {
        PortalFile page = new PortalFile("text/html; charset=utf-8", read("index.html"), Set.of("document"));
        files.put("/portal", page);
        files.put("/portal/", page);
        files.put("/portal/portal.css", new PortalFile("text/css; charset=utf-8", read("portal.css"), Set.of("style")));
        files.put("/portal/icon.svg", new PortalFile("image/svg+xml", read("icon.svg"), Set.of("image")));
        for (String module : MODULES) {
            files.put("/portal/" + module, new PortalFile(JS, read(module), Set.of("script")));
        }
    }

    /** The file at that path. */
    public Optional<PortalFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static byte[] read(String name) {
        try (InputStream in = PortalFiles.class.getResourceAsStream("/portal/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: portal/" + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
