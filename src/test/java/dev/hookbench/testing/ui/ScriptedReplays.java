package dev.hookbench.testing.ui;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.replay.ReplayCommands;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays that answer as the test said and keep what was asked of them. */
public final class ScriptedReplays implements ReplayCommands {
    private final List<String> asked = new ArrayList<>();
    private @Nullable RuntimeException fault;
    private Outcome<Replayed> answer = Outcome.refused("url", "", "Nothing is scripted.");

    /** What the next replays answer. */
    public synchronized void answer(Outcome<Replayed> next) {
        answer = next;
        fault = null;
    }

    /** The next replays throw this. */
    public synchronized void breakWith(RuntimeException next) {
        fault = next;
    }

    /** Capture and destination of each replay, joined by an arrow. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized Outcome<Replayed> toUrl(String captureUid, String url) {
        asked.add(captureUid + " → " + url);
        return result();
    }

    @Override
    public synchronized Outcome<Replayed> toEndpoint(String captureUid, String endpointUid) {
        asked.add(captureUid + " → " + endpointUid);
        return result();
    }

    private Outcome<Replayed> result() {
        if (fault != null) {
            throw fault;
        }
        return answer;
    }
}
