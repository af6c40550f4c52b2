package dev.hookbench.testing.ui;

import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** Which keys make which characters on the robot's keyboard. */
final class Keys {
    private static final Map<Character, KeyCode> PLAIN = Map.ofEntries(
            Map.entry(' ', KeyCode.SPACE),
            Map.entry('.', KeyCode.PERIOD),
            Map.entry(',', KeyCode.COMMA),
            Map.entry('/', KeyCode.SLASH),
            Map.entry('-', KeyCode.MINUS),
            Map.entry('=', KeyCode.EQUALS),
            Map.entry(';', KeyCode.SEMICOLON));
    private static final Map<Character, KeyCode> SHIFTED = Map.of(
            ':',
            KeyCode.SEMICOLON,
            '_',
            KeyCode.MINUS,
            '"',
            KeyCode.QUOTE,
            '{',
            KeyCode.OPEN_BRACKET,
            '}',
            KeyCode.CLOSE_BRACKET);

    private Keys() {}

    static void type(Robot robot, char c) {
        boolean shift = Character.isUpperCase(c) || SHIFTED.containsKey(c);
        if (shift) {
            robot.keyPress(KeyCode.SHIFT);
        }
        robot.keyType(code(c));
        if (shift) {
            robot.keyRelease(KeyCode.SHIFT);
        }
    }

    private static KeyCode code(char c) {
        if (Character.isLetterOrDigit(c)) {
            return KeyCode.getKeyCode(String.valueOf(c).toUpperCase(Locale.ROOT));
        }
        KeyCode code = SHIFTED.containsKey(c) ? SHIFTED.get(c) : PLAIN.get(c);
        if (code == null) {
            throw new IllegalArgumentException("no key for " + c);
        }
        return code;
    }
}
