package dev.hookbench.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory that only the start needed. The JVM's first heap is a 64th of the machine's memory, a service's life's is not. */
final class StartMemory {
    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";

    /** How long G1 goes without a collection before it makes one to see what can be given back. */
    private static final String IDLE_COLLECTION = "G1PeriodicGCInterval";

    private static final String IDLE_MILLIS = "60000";

    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final String TRIM = "systemTrimNativeHeap";
    private static final Logger LOG = LoggerFactory.getLogger(StartMemory.class);

    private StartMemory() {}

    /** Gives it back to the system; the heap may grow again as before. What a burst took is given back once it is over. */
    static void giveBack() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String leastFree = machine.getVMOption(LEAST_FREE).getValue();
        String mostFree = machine.getVMOption(MOST_FREE).getValue();
        machine.setVMOption(LEAST_FREE, "10");
        machine.setVMOption(MOST_FREE, "20");
        System.gc();
        machine.setVMOption(MOST_FREE, mostFree);
        machine.setVMOption(LEAST_FREE, leastFree);
        machine.setVMOption(IDLE_COLLECTION, IDLE_MILLIS);
        trimNativeHeap();
    }

    /** The C library keeps what was freed outside the Java heap, until it is told; only that of Linux can be. */
    private static void trimNativeHeap() {
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(COMMANDS), TRIM, null, null);
        } catch (JMException e) {
            LOG.debug("the native heap is left as it is: {}", e.toString());
        }
    }
}
