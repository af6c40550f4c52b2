package dev.hookbench.testing;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Prints what was logged during a test that failed, and nothing of the others: tests that provoke faults log stack
 * traces, and a green run should show none. JUnit finds this class by {@code META-INF/services}.
 */
public final class LogOfFailures implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        HeldLog.take();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        print(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        print(context);
    }

    private static void print(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            PatternLayout layout = new PatternLayout();
            layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
            layout.setPattern("%d{HH:mm:ss.SSS} %-5level [%thread] %logger{20} %msg%n%ex{3}");
            layout.start();
            HeldLog.take().forEach(event -> System.out.print(layout.doLayout(event)));
        }
    }
}
