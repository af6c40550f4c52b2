package dev.hookbench.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

/**
 * What is logged and where: warnings to the console, and to the rolling file in the data folder once that is ours; a start
 * that is refused before writes no file anywhere. Found by Logback as a service.
 *
 * <p>In code, since reading XML keeps some 400 classes in memory for as long as the program runs.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {
    /** The system property that names the folder of the files. */
    static final String FOLDER = "hookbench.logs";

    /** Control characters in logged text become "?", so that no text can forge a line or drive a terminal. */
    private static final String MESSAGE = "%replace(%msg){'[\\p{Cntrl}&&[^\\t]]', '?'}";

    private static final String CONSOLE_LINE = "%-5level " + MESSAGE + "%nopex%n";
    private static final String FILE_LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{36} " + MESSAGE + "%n";
    private static final int DAYS = 14;

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        if (getClass().getResource("/logback-test.xml") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(logging));
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            root.addAppender(file(logging, folder));
        }
        // INFO of the libraries is about themselves; the schema validator logs what it also throws.
        logging.getLogger("dev.hookbench").setLevel(Level.INFO);
        logging.getLogger("com.networknt").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext logging) {
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel("WARN");
        filter.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logging);
        console.setName("console");
        console.setTarget("System.err");
        console.addFilter(filter);
        console.setEncoder(lines(logging, CONSOLE_LINE));
        console.start();
        return console;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext logging, String folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(logging);
        file.setName("file");
        file.setFile(folder + "/hookbench.log");
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(logging);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder + "/hookbench.%d{yyyy-MM-dd}.%i.log");
        rolling.setMaxFileSize(FileSize.valueOf("5MB"));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(FileSize.valueOf("50MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(lines(logging, FILE_LINE));
        file.start();
        return file;
    }

    private static PatternLayoutEncoder lines(LoggerContext logging, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
