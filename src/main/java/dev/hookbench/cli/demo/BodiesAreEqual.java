package dev.hookbench.cli.demo;

import dev.hookbench.cli.launch.RunningHookbench;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Capture;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was sent, what the captures say, what the journal holds and what the API gives: one SHA-256 each. */
final class BodiesAreEqual implements Step {
    private static final byte[] NOTHING = {};

    private final Stage stage;

    BodiesAreEqual(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String title() {
        return "Compare every body";
    }

    @Override
    public String run() throws CheckFailed {
        int compared = 0;
        for (var sent : stage.sent().entrySet()) {
            List<Capture> captures = stage.captures(sent.getKey());
            Set<String> captured =
                    captures.stream().map(capture -> capture.body().sha256()).collect(Collectors.toSet());
            CheckFailed.unless(
                    captured.equals(sent.getValue()),
                    sent.getValue().size() + " bodies were sent to " + sent.getKey() + ", captured were "
                            + captured.size());
            for (Capture capture : captures) {
                compare(capture);
                compared++;
            }
        }
        CheckFailed.unless(compared > 0, "nothing was captured");
        return compared + " captures: SHA-256 as sent = in the index = of the journal's bytes = of the API's bytes";
    }

    private void compare(Capture capture) throws CheckFailed {
        try {
            String recorded = capture.body().sha256();
            String journal = Sha256.of(stage.services().bodies().readAll(capture.body()));
            CheckFailed.unless(journal.equals(recorded), capture.uid() + " is " + journal + " in the journal");
            String api = Sha256.of(fromApi(capture));
            CheckFailed.unless(api.equals(recorded), capture.uid() + " is " + api + " from the API");
        } catch (IOException e) {
            throw new CheckFailed(capture.uid() + " could not be read: " + e.getMessage(), e);
        }
    }

    private byte[] fromApi(Capture capture) throws IOException, CheckFailed {
        RunningHookbench running = stage.running();
        Headers authorization =
                Headers.of("Authorization", "Bearer " + running.apiKey().reveal());
        String url = running.apiUrl() + "/api/v1/captures/" + capture.uid() + "/body";
        RawHttp.Response response = RawHttp.send("GET", url, authorization, NOTHING);
        CheckFailed.unless(response.status() == 200, url + " was answered " + response.status());
        return response.body();
    }
}
