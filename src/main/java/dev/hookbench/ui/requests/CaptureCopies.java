package dev.hookbench.ui.requests;

import dev.hookbench.domain.capture.Capture;
import dev.hookbench.exchange.CurlCommand;
import dev.hookbench.exchange.RawRequest;
import dev.hookbench.ui.support.ServiceStatus;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The texts that a capture can be copied as. */
final class CaptureCopies {
    private final CaptureDetailViewModel detail;
    private final ServiceStatus services;

    /** What can be copied. */
    enum Form {
        CURL,
        RAW_HTTP,
        BODY,
        SHA256,
        URL
    }

    CaptureCopies(CaptureDetailViewModel detail, ServiceStatus services) {
        this.detail = detail;
        this.services = services;
    }

    /** Hands the text to {@code taker} on the FX thread, once the body is read where it is needed. */
    void copy(Form form, Consumer<String> taker) {
        LoadedCapture loaded = detail.loadedProperty().get();
        if (loaded == null) {
            return;
        }
        Capture capture = loaded.capture();
        String origin = services.now().receiverUrl();
        switch (form) {
            case SHA256 -> taker.accept(capture.body().sha256());
            case URL -> taker.accept(origin + capture.line().target());
            case CURL -> detail.withBody(body -> taker.accept(CurlCommand.of(capture, origin, body)));
            case RAW_HTTP -> detail.withBody(body -> taker.accept(RawRequest.of(capture, body)));
            case BODY -> detail.withBody(body -> taker.accept(new String(body, StandardCharsets.UTF_8)));
        }
    }
}
