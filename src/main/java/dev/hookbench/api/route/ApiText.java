package dev.hookbench.api.route;

import dev.hookbench.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How names and times of the program are spelt in the API. */
public final class ApiText {
    private ApiText() {}

    /** The constant's name in lower case. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant's name with a capital, as Convoy spells the states of events and deliveries. */
    public static String capital(Enum<?> constant) {
        return constant.name().charAt(0) + lower(constant).substring(1);
    }

    /** The time as RFC 3339; null for null, as Convoy never leaves times out. */
    public static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** Why a command was refused, in one message: each field and what is wrong with it. */
    public static String sentences(List<Problem> problems) {
        return problems.stream().map(ApiText::sentence).collect(Collectors.joining(" "));
    }

    /** Messages that are sentences need their field; those in small letters begin with it, or are Convoy's own. */
    private static String sentence(Problem problem) {
        String message = problem.message();
        boolean isSentence = !message.isEmpty() && Character.isUpperCase(message.charAt(0));
        return isSentence && !problem.field().isEmpty() ? problem.field() + ": " + message : message;
    }
}
