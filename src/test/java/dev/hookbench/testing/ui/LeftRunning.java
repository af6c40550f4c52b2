package dev.hookbench.testing.ui;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import com.sun.scenario.animation.shared.PulseReceiver;
import com.sun.scenario.animation.shared.TimerReceiver;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the animations and timers that closed windows leave running: the toolkit holds them, and they their windows. A program
 * shows its windows once, but the tests show hundreds; each full collection of garbage then took seconds. The blinking caret
 * of the incubating text area is one that nothing else can stop.
 */
final class LeftRunning {
    private LeftRunning() {}

    /** To be called on the FX thread, when no window is open. */
    static void end() {
        AbstractPrimaryTimer timer = Toolkit.getToolkit().getPrimaryTimer();
        try {
            for (Object receiver : running(timer, "receivers")) {
                timer.removePulseReceiver((PulseReceiver) receiver);
            }
            for (Object receiver : running(timer, "animationTimers")) {
                timer.removeAnimationTimer((TimerReceiver) receiver);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("this toolkit keeps its animations elsewhere", e);
        }
    }

    private static List<Object> running(AbstractPrimaryTimer timer, String array) throws ReflectiveOperationException {
        Object records = value(timer, array);
        int length = (int) value(timer, array + "Length");
        List<Object> running = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Object entry = Array.get(records, i);
            Method receiver = entry.getClass().getSuperclass().getDeclaredMethod("receiver");
            receiver.setAccessible(true);
            running.add(receiver.invoke(entry));
        }
        return running;
    }

    private static Object value(AbstractPrimaryTimer timer, String name) throws ReflectiveOperationException {
        Field field = AbstractPrimaryTimer.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(timer);
    }
}
