package dev.hookbench.app;

import dev.hookbench.cli.launch.StartOptions;
import dev.hookbench.domain.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which ports to ask for.
 *
 * @param receiver the receiver's, 0 for any
 * @param api the API's, 0 for any
 */
record Ports(int receiver, int api) {
    private static final int GREATEST = 65_535;

    /** The ports of the options, else of the settings, else the usual ones. */
    static Ports of(StartOptions options, Settings settings, Ports usual) {
        return new Ports(
                choose(options.receiverPort(), settings.get(Settings.RECEIVER_PORT), usual.receiver()),
                choose(options.apiPort(), settings.get(Settings.API_PORT), usual.api()));
    }

    /** What to say where another port was had than the one asked for. */
    List<String> moved(int receiverPort, int apiPort) {
        List<String> moved = new ArrayList<>();
        if (receiver != 0 && receiver != receiverPort) {
            moved.add("Port " + receiver + " is taken; the receiver listens on " + receiverPort + ".");
        }
        if (api != 0 && api != apiPort) {
            moved.add("Port " + api + " is taken; the API listens on " + apiPort + ".");
        }
        return moved;
    }

    private static int choose(@Nullable Integer asked, Optional<String> set, int usual) {
        return asked != null ? asked : set.flatMap(Ports::port).orElse(usual);
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= GREATEST);
    }
}
