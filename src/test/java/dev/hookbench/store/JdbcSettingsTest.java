package dev.hookbench.store;

import dev.hookbench.domain.Settings;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcSettingsTest extends SettingsContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    Settings settings() {
        return new JdbcSettings(OPEN.database());
    }
}
