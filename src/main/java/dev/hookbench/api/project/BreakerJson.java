package dev.hookbench.api.project;

import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.breaker.BreakerDraft;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of circuit breakers in Convoy's names and units ({@code convoy.md} 2.4): seconds, percent, and minutes for
 * the window. {@code enabled} is our own.
 */
final class BreakerJson {
    /** Its form. */
    static final Schema SCHEMA = Schema.object()
            .may("enabled", Schema.flag().says("Whether breakers decide which endpoints become inactive."))
            .may("sample_rate", Schema.integer(1, 86_400).says("Seconds."))
            .may("error_timeout", Schema.integer(1, 86_400).says("Seconds that a breaker stays open."))
            .may("failure_threshold", Schema.integer(1, 100).says("Percent that opens it."))
            .may("success_threshold", Schema.integer(1, 100).says("Percent that closes it."))
            .may("observability_window", Schema.integer(1, 1_440).says("Minutes, longer than sample_rate."))
            .may("minimum_request_count", Schema.integer(10, 1_000_000))
            .may("consecutive_failure_threshold", Schema.integer(1, 1_000_000));

    private static final long MOST = 999_999_999;

    private BreakerJson() {}

    /** The settings, as they are. */
    static Map<String, @Nullable Object> json(BreakerSettings settings) {
        return Json.object(
                "enabled", settings.enabled(),
                "sample_rate", settings.sampleRate().toSeconds(),
                "error_timeout", settings.errorTimeout().toSeconds(),
                "failure_threshold", settings.failureThreshold(),
                "success_threshold", settings.successThreshold(),
                "observability_window", settings.observabilityWindow().toMinutes(),
                "minimum_request_count", settings.minimumRequestCount(),
                "consecutive_failure_threshold", settings.consecutiveFailureThreshold());
    }

    /** The settings in {@code json}; what it leaves out stays as {@code before}. Ranges are the command's to check. */
    static BreakerDraft read(JsonInput json, BreakerDraft before) {
        return new BreakerDraft(
                json.flag("enabled").orElse(before.enabled()),
                number(json, "sample_rate", before.sampleRate()),
                number(json, "error_timeout", before.errorTimeout()),
                number(json, "failure_threshold", before.failureThreshold()),
                number(json, "success_threshold", before.successThreshold()),
                number(json, "observability_window", before.observabilityWindow()),
                number(json, "minimum_request_count", before.minimumRequestCount()),
                number(json, "consecutive_failure_threshold", before.consecutiveFailureThreshold()));
    }

    private static String number(JsonInput json, String field, String before) {
        return json.integer(field, 0, MOST).map(String::valueOf).orElse(before);
    }
}
