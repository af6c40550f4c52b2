package dev.hookbench.domain.meta;

import dev.hookbench.domain.SecretText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of meta events as typed, not yet checked.
 *
 * @param types their words
 * @param secret null to keep the one before, or to have one made if there is none
 */
public record MetaDraft(
        boolean enabled,
        String url,
        List<String> types,
        @Nullable SecretText secret) {
    public MetaDraft {
        types = List.copyOf(types);
    }

    /** Settings as they are, to be changed in part. */
    public static MetaDraft of(MetaSettings settings) {
        return new MetaDraft(
                settings.enabled(),
                settings.url(),
                settings.types().stream().sorted().map(MetaEventType::word).toList(),
                null);
    }
}
