package dev.hookbench.dispatch.project;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.breaker.BreakerSettings;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.RetryPlan.Strategy;
import dev.hookbench.domain.project.ProjectSettings;
import java.time.Duration;
import java.util.Locale;

/** Writes the project's settings among the others and reads them back; what cannot be read is as by default. */
public final class StoredProject {
    private static final RetryPlan USUAL_PLAN = new RetryPlan(Strategy.LINEAR, Duration.ofSeconds(100), 10);

    private StoredProject() {}

    /** The settings as they are. */
    public static ProjectSettings read(Settings settings) {
        ProjectSettings defaults = ProjectSettings.defaults();
        return new ProjectSettings(
                !settings.get(Settings.DISABLE_ENDPOINT).orElse("true").equals("false"),
                number(settings, Settings.INACTIVE_AFTER, defaults.inactiveAfter()),
                breaker(settings, defaults.breaker()));
    }

    /** The retry plan of what comes without one. */
    public static RetryPlan strategy(Settings settings) {
        String[] parts = settings.get(Settings.STRATEGY).orElse("").split(" ");
        return parts.length == 3
                ? new RetryPlan(
                        Strategy.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                        Duration.ofSeconds(Long.parseLong(parts[1])),
                        Integer.parseInt(parts[2]))
                : USUAL_PLAN;
    }

    static void write(ProjectSettings project, Settings settings) {
        settings.put(Settings.DISABLE_ENDPOINT, String.valueOf(project.disableEndpoint()));
        settings.put(Settings.INACTIVE_AFTER, String.valueOf(project.inactiveAfter()));
        BreakerSettings breaker = project.breaker();
        settings.put(Settings.BREAKER_ENABLED, String.valueOf(breaker.enabled()));
        put(settings, Settings.BREAKER_SAMPLE_RATE, breaker.sampleRate().toSeconds());
        put(settings, Settings.BREAKER_ERROR_TIMEOUT, breaker.errorTimeout().toSeconds());
        put(settings, Settings.BREAKER_FAILURE_THRESHOLD, breaker.failureThreshold());
        put(settings, Settings.BREAKER_SUCCESS_THRESHOLD, breaker.successThreshold());
        put(settings, Settings.BREAKER_WINDOW, breaker.observabilityWindow().toSeconds());
        put(settings, Settings.BREAKER_MINIMUM_REQUESTS, breaker.minimumRequestCount());
        put(settings, Settings.BREAKER_CONSECUTIVE_FAILURES, breaker.consecutiveFailureThreshold());
    }

    private static BreakerSettings breaker(Settings settings, BreakerSettings defaults) {
        return new BreakerSettings(
                settings.get(Settings.BREAKER_ENABLED).orElse("").equals("true"),
                seconds(settings, Settings.BREAKER_SAMPLE_RATE, defaults.sampleRate()),
                seconds(settings, Settings.BREAKER_ERROR_TIMEOUT, defaults.errorTimeout()),
                number(settings, Settings.BREAKER_FAILURE_THRESHOLD, defaults.failureThreshold()),
                number(settings, Settings.BREAKER_SUCCESS_THRESHOLD, defaults.successThreshold()),
                seconds(settings, Settings.BREAKER_WINDOW, defaults.observabilityWindow()),
                number(settings, Settings.BREAKER_MINIMUM_REQUESTS, defaults.minimumRequestCount()),
                number(settings, Settings.BREAKER_CONSECUTIVE_FAILURES, defaults.consecutiveFailureThreshold()));
    }

    private static Duration seconds(Settings settings, String name, Duration otherwise) {
        return Duration.ofSeconds(number(settings, name, (int) otherwise.toSeconds()));
    }

    private static int number(Settings settings, String name, int otherwise) {
        return settings.get(name)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private static void put(Settings settings, String name, long number) {
        settings.put(name, String.valueOf(number));
    }
}
