package dev.hookbench.api.project;

import dev.hookbench.dispatch.project.StoredProject;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.receiver.ReceiverLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a project sets for endpoints that set nothing of their own, and what it switches on and off. */
public final class ProjectConfig {
    private static final String SIGNATURE_HEADER = "project.signature.header";
    private static final String SIGNATURE_VERSIONS = "project.signature.versions";
    private static final String HTTPS_ONLY = "project.ssl.enforce_secure_endpoints";

    private final Settings settings;

    /** The configuration in these settings. */
    public ProjectConfig(Settings settings) {
        this.settings = settings;
    }

    /** The retry plan of endpoints that come without one. */
    public RetryPlan strategy() {
        return StoredProject.strategy(settings);
    }

    void setStrategy(RetryPlan plan) {
        settings.put(
                Settings.STRATEGY,
                plan.strategy().name().toLowerCase(Locale.ROOT)
                        + " "
                        + plan.interval().toSeconds()
                        + " "
                        + plan.attempts());
    }

    /** The header that carries the signature of endpoints that name none. */
    public String signatureHeader() {
        return settings.get(SIGNATURE_HEADER).orElse(SignaturePlan.DEFAULT_HEADER);
    }

    void setSignatureHeader(String header) {
        settings.put(SIGNATURE_HEADER, header);
    }

    /** The versions of the signatures of endpoints that name none. */
    public List<Version> signatureVersions() {
        String text = settings.get(SIGNATURE_VERSIONS).orElse("");
        return text.isEmpty()
                ? List.of(Version.DEFAULT)
                : Arrays.stream(text.split(" "))
                        .map(version -> version.split("/"))
                        .map(parts -> new Version(parts[0], parts[1]))
                        .toList();
    }

    void setSignatureVersions(List<Version> versions) {
        settings.put(
                SIGNATURE_VERSIONS,
                versions.stream()
                        .map(version -> version.hash() + "/" + version.encoding())
                        .collect(Collectors.joining(" ")));
    }

    /** Whether endpoints may have https URLs only. */
    boolean isHttpsOnly() {
        return is(HTTPS_ONLY, false);
    }

    /** Why an endpoint may not have that URL, in Convoy's words; empty if it may. */
    public Optional<String> refusal(String url) {
        return isHttpsOnly() && url.toLowerCase(Locale.ROOT).startsWith("http://")
                ? Optional.of(
                        "only https endpoints allowed: the project's ssl.enforce_secure_endpoints is on, so give an"
                                + " https URL.")
                : Optional.empty();
    }

    void setHttpsOnly(boolean on) {
        settings.put(HTTPS_ONLY, Boolean.toString(on));
    }

    /** The largest body that a receiver takes, in bytes. */
    long bodyLimit() {
        return settings.get(Settings.BODY_LIMIT)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(ReceiverLimits.DEFAULT_BODY);
    }

    void setBodyLimit(long bytes) {
        settings.put(Settings.BODY_LIMIT, Long.toString(bytes));
    }

    /** Whether that switch of {@link Settings} is on. */
    boolean is(String name, boolean unlessSet) {
        return settings.get(name).map("true"::equals).orElse(unlessSet);
    }

    void set(String name, boolean on) {
        settings.put(name, Boolean.toString(on));
    }
}
