package dev.hookbench.api.project;

import dev.hookbench.api.route.BadInput;
import dev.hookbench.api.route.JsonInput;
import dev.hookbench.api.route.RetryInput;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import dev.hookbench.domain.meta.MetaCommands;
import dev.hookbench.domain.meta.MetaDraft;
import dev.hookbench.domain.project.ProjectCommands;
import dev.hookbench.domain.project.ProjectDraft;
import dev.hookbench.domain.project.Steering;
import dev.hookbench.receiver.ReceiverLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a configuration as given and changes the project by it: all that is given, or nothing. */
final class ConfigInput {
    private static final int MAX_VERSIONS = 10;
    private static final long MOST_IN_A_ROW = 1_000;
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");

    private final ProjectConfig config;
    private final ProjectCommands commands;
    private final MetaCommands meta;

    ConfigInput(ProjectConfig config, Steering steering) {
        this.config = config;
        this.commands = steering.project();
        this.meta = steering.meta();
    }

    /** Changes what is given; on a problem nothing was changed. Throws {@link BadInput} for what cannot be read. */
    List<Problem> apply(JsonInput given) {
        Changes changes = new Changes();
        given.fields().forEach(key -> read(given, key, changes));
        List<Problem> problems =
                saved(changes).stream().map(ConfigInput::inConvoysNames).toList();
        if (problems.isEmpty()) {
            changes.rest.forEach(Runnable::run);
        }
        return problems;
    }

    /** Both are checked before one is saved. */
    private List<Problem> saved(Changes changes) {
        List<Problem> problems = changes.meta == null ? List.of() : meta.problems(changes.meta);
        if (problems.isEmpty() && changes.project != null) {
            problems = commands.save(changes.project).reasons();
        }
        return problems.isEmpty() && changes.meta != null
                ? meta.save(changes.meta).reasons()
                : problems;
    }

    /** What is to be changed: by the project's command, and beside it. */
    private static final class Changes {
        private final List<Runnable> rest = new ArrayList<>();
        private @Nullable ProjectDraft project;
        private @Nullable MetaDraft meta;
    }

    private void read(JsonInput given, String key, Changes changes) {
        switch (key) {
            case "disable_endpoint" ->
                given.flag(key).ifPresent(on -> {
                    ProjectDraft now = draft(changes);
                    changes.project = new ProjectDraft(on, now.inactiveAfter(), now.breaker());
                });
            case "inactive_after" ->
                given.integer(key, 1, MOST_IN_A_ROW).ifPresent(number -> {
                    ProjectDraft now = draft(changes);
                    changes.project = new ProjectDraft(now.disableEndpoint(), number.toString(), now.breaker());
                });
            case "circuit_breaker" ->
                given.object(key).ifPresent(breaker -> {
                    ProjectDraft now = draft(changes);
                    changes.project = new ProjectDraft(
                            now.disableEndpoint(), now.inactiveAfter(), BreakerJson.read(breaker, now.breaker()));
                });
            case "meta_event" ->
                given.object(key).ifPresent(event -> changes.meta = MetaConfig.read(event, meta.current()));
            case "multiple_endpoint_subscriptions" ->
                given.flag(key)
                        .ifPresent(on -> changes.rest.add(() -> config.set(Settings.MULTIPLE_SUBSCRIPTIONS, on)));
            case "max_payload_read_size" ->
                given.integer(key, ProjectJson.LEAST_BODY, ReceiverLimits.MAX_BODY)
                        .ifPresent(bytes -> changes.rest.add(() -> config.setBodyLimit(bytes)));
            case "ssl" ->
                given.object(key)
                        .flatMap(ssl -> ssl.flag("enforce_secure_endpoints"))
                        .ifPresent(on -> changes.rest.add(() -> config.setHttpsOnly(on)));
            case "strategy" -> {
                RetryPlan plan = RetryInput.read(given, config.strategy());
                changes.rest.add(() -> config.setStrategy(plan));
            }
            case "signature" -> given.object(key).ifPresent(signature -> changes.rest.addAll(signature(signature)));
            default -> fixed(given, key);
        }
    }

    private ProjectDraft draft(Changes changes) {
        return changes.project == null ? ProjectDraft.of(commands.current()) : changes.project;
    }

    private List<Runnable> signature(JsonInput signature) {
        List<Runnable> changes = new ArrayList<>();
        Optional<String> header = signature.text("header").filter(text -> !text.isEmpty());
        header.filter(text -> !HEADER.matcher(text).matches()).ifPresent(text -> {
            throw BadInput.ofBody("config.signature.header \"" + text
                    + "\" is no header name: use letters, digits and hyphens, such as X-Convoy-Signature.");
        });
        header.ifPresent(text -> changes.add(() -> config.setSignatureHeader(text)));
        List<Version> versions = new ArrayList<>();
        for (JsonInput version : signature.objects("versions").orElse(List.of())) {
            versions.add(new Version(
                    version.choice("hash", List.of("SHA256", "SHA512")).orElse(Version.DEFAULT.hash()),
                    version.choice("encoding", List.of("hex", "base64")).orElse(Version.DEFAULT.encoding())));
        }
        if (versions.size() > MAX_VERSIONS) {
            throw BadInput.ofBody("config.signature.versions has " + versions.size() + " versions: give at most "
                    + MAX_VERSIONS + ".");
        }
        if (!versions.isEmpty()) {
            changes.add(() -> config.setSignatureVersions(versions));
        }
        return changes;
    }

    /** A key of neither Convoy nor ours is most likely misspelt. */
    private static void fixed(JsonInput given, String key) {
        if (!FixedKeys.OF_CONFIG.has(key)) {
            throw BadInput.ofBody("config." + key + " is not known to Hookbench: leave it out.");
        }
        FixedKeys.OF_CONFIG.check(given, key);
    }

    /** The command calls a breaker's figures by the window's names. */
    private static Problem inConvoysNames(Problem problem) {
        String field = "config." + problem.field().replaceFirst("^breaker\\.", "circuit_breaker.");
        return new Problem(field, problem.value(), problem.message().replace(problem.field(), field));
    }
}
