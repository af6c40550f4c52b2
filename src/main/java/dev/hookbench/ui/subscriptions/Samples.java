package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.capture.Capture;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.Event;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.json.Json;
import dev.hookbench.json.MalformedJson;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.UiContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest events and captures, and what of each a filter sees. All of it touches the disk. */
record Samples(UiContext context, Words words) {
    /** How many of each are offered. */
    static final int OFFERED = 50;

    private static final long LARGEST = 1024 * 1024;

    /** The newest events. */
    List<Event> events() {
        return context.sending().deliveries().recentEvents(OFFERED);
    }

    /** The newest captures whose bodies were kept. */
    List<CaptureRow> captures() {
        return context.receiving().captures().page(CaptureFilter.all(), PageRequest.newest(OFFERED)).rows().stream()
                .filter(row -> !row.refused())
                .toList();
    }

    /**
     * What a filter sees of it; without parts if it is gone.
     *
     * @throws IllegalArgumentException if it is too large to be tried, with that reason
     */
    EventSample load(SampleChoice choice) {
        return choice.captured()
                ? context.receiving()
                        .captures()
                        .find(choice.uid())
                        .map(this::of)
                        .orElseGet(() -> EventSample.ofBody(""))
                : context.sending()
                        .deliveries()
                        .findEvent(choice.uid())
                        .map(this::of)
                        .orElseGet(() -> EventSample.ofBody(""));
    }

    private EventSample of(Event event) {
        return new EventSample(json(event.headers()), body(event.payload()), "", "");
    }

    private EventSample of(Capture capture) {
        return new EventSample(
                json(capture.headers()),
                body(capture.body()),
                json(query(capture.line().query())),
                capture.line().path());
    }

    /** The body, or nothing where it is no JSON: then a filter finds no keys in it. */
    private String body(BodyRef body) {
        if (body.size() > LARGEST) {
            throw new IllegalArgumentException(words.get(
                    "subscriptions.sample.large",
                    words.formats().size(body.size()),
                    words.formats().size(LARGEST)));
        }
        try {
            byte[] bytes = context.receiving().bodies().readAll(body);
            Json.parse(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (MalformedJson e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Headers headers) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        headers.forEach(header ->
                values.computeIfAbsent(header.name(), _ -> new ArrayList<>()).add(header.value()));
        Map<String, Object> object = new LinkedHashMap<>();
        values.forEach((name, all) -> object.put(name, all.size() == 1 ? all.getFirst() : all));
        return new String(Json.write(object), StandardCharsets.UTF_8);
    }

    private static Headers query(String query) {
        List<Header> fields = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] both = pair.split("=", 2);
                fields.add(new Header(decoded(both[0]), both.length < 2 ? "" : decoded(both[1])));
            }
        }
        return new Headers(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
