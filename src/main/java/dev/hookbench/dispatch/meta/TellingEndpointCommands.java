package dev.hookbench.dispatch.meta;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.meta.MetaEventType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has told what commands did to endpoints, each as it was right after its command. The hub would not do: it says that an
 * endpoint changed, not how, and what was deleted can no longer be asked for.
 */
final class TellingEndpointCommands implements EndpointCommands {
    private static final Logger LOG = LoggerFactory.getLogger(TellingEndpointCommands.class);

    private final EndpointCommands commands;
    private final MetaRecorder recorder;

    TellingEndpointCommands(EndpointCommands commands, MetaRecorder recorder) {
        this.commands = commands;
        this.recorder = recorder;
    }

    @Override
    public Outcome<Endpoint> create(EndpointDraft draft) {
        return told(MetaEventType.ENDPOINT_CREATED, commands.create(draft));
    }

    @Override
    public Outcome<Endpoint> update(String uid, EndpointDraft draft) {
        return told(MetaEventType.ENDPOINT_UPDATED, commands.update(uid, draft));
    }

    @Override
    public Outcome<Endpoint> delete(String uid) {
        return told(MetaEventType.ENDPOINT_DELETED, commands.delete(uid));
    }

    @Override
    public Outcome<Endpoint> togglePause(String uid) {
        return commands.togglePause(uid);
    }

    @Override
    public Outcome<Endpoint> activate(String uid) {
        return commands.activate(uid);
    }

    @Override
    public Outcome<Endpoint> toggleStatus(String uid) {
        return commands.toggleStatus(uid);
    }

    @Override
    public Outcome<Endpoint> expireSecret(String uid, @Nullable SecretText value, Duration overlap) {
        return told(MetaEventType.ENDPOINT_UPDATED, commands.expireSecret(uid, value, overlap));
    }

    /** What was done stays done if it cannot be told now: what an endpoint is by then is told after the next start. */
    private Outcome<Endpoint> told(MetaEventType type, Outcome<Endpoint> outcome) {
        outcome.result().ifPresent(endpoint -> {
            try {
                recorder.endpoint(type, endpoint);
            } catch (RuntimeException e) {
                LOG.warn("no meta event could be made of {} {}", type.word(), endpoint.uid(), e);
            }
        });
        return outcome;
    }
}
