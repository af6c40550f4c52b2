package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Logback finds the configuration as a service, which gives way to that of the tests. */
final class LogConfigurationTest {
    @Test
    void isFoundByLogbackAndGivesWayToTheTests() {
        assertThat(ServiceLoader.load(Configurator.class)).anyMatch(LogConfiguration.class::isInstance);
        assertThat(new LogConfiguration().configure(new LoggerContext()))
                .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }
}
