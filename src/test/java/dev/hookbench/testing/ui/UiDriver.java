package dev.hookbench.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Uses windows as a person does: looks for things by id or text, clicks them, types. The screen is 1000 × 1000. */
public final class UiDriver {
    private static final int SCREEN = 1000;
    private final List<Stage> stages = new ArrayList<>();

    /** The result of {@code action} on the FX thread. */
    public <T> T onFx(Callable<T> action) {
        return Toolkit.onFx(action);
    }

    /** Shows a stage with that scene at the top left. */
    public Stage show(Scene scene) {
        return Toolkit.onFx(() -> {
            Stage stage = new Stage();
            stage.setScene(scene);
            return show(stage);
        });
    }

    /** Shows a stage at the top left. */
    public Stage show(Stage stage) {
        return Toolkit.onFx(() -> {
            stages.add(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Math.min(SCREEN, Double.isNaN(stage.getWidth()) ? SCREEN : stage.getWidth()));
            stage.setHeight(Math.min(SCREEN, Double.isNaN(stage.getHeight()) ? 800 : stage.getHeight()));
            stage.show();
            stage.requestFocus();
            return stage;
        });
    }

    /** Clicks the node of that id. */
    public void clickId(String id) {
        click(node(id, node -> id.equals(node.getId())));
    }

    /** Puts the keyboard's focus on the node of that id. */
    public void focusId(String id) {
        Node node = byId(id);
        Toolkit.onFx(() -> {
            node.requestFocus();
            return true;
        });
        settle();
    }

    /** Clicks the label, button, menu item or cell with exactly that text. */
    public void clickText(String text) {
        click(node(text, node -> textOf(node).equals(text)));
    }

    /** Clicks the tab with that title. */
    public void clickTab(String title) {
        click(node(
                title,
                node -> node.getStyleClass().contains("tab-label")
                        && textOf(node).equals(title)));
    }

    /** Clicks the middle of a node, scrolled to if need be. */
    public void click(Node node) {
        Toolkit.onFx(() -> {
            layOut(node);
            scrollTo(node);
            Bounds place = node.localToScreen(node.getLayoutBounds());
            Robot robot = Toolkit.robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        settle();
    }

    /** What was just shown has its place only after the next pulse; no user clicks earlier than that. */
    private static void layOut(Node node) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void scrollTo(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
                Node content = scroll.getContent();
                Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double seen = scroll.getViewportBounds().getHeight();
                double hidden = content.getLayoutBounds().getHeight() - seen;
                double top = hidden * scroll.getVvalue();
                if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + seen)) {
                    scroll.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / hidden, 0, 1));
                }
            }
        }
    }

    /** Drags the middle of a node by that much. */
    public void drag(Node node, double right, double down) {
        Toolkit.onFx(() -> {
            layOut(node);
            Bounds place = node.localToScreen(node.getLayoutBounds());
            Robot robot = Toolkit.robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(place.getCenterX() + right, place.getCenterY() + down);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        settle();
    }

    /** Types a text into whatever has the focus. */
    public void type(String text) {
        Toolkit.onFx(() -> {
            Robot robot = Toolkit.robot();
            text.chars().forEach(c -> Keys.type(robot, (char) c));
            return true;
        });
        settle();
    }

    /** Presses keys together, such as {@code CONTROL, F}. */
    public void press(KeyCode... keys) {
        Toolkit.onFx(() -> {
            Robot robot = Toolkit.robot();
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
            return true;
        });
        settle();
    }

    /** The visible node of that id, waited for. */
    public Node byId(String id) {
        return node(id, node -> id.equals(node.getId()));
    }

    /** Whether a visible node shows exactly that text now. */
    public boolean shows(String text) {
        return Toolkit.onFx(() -> find(node -> textOf(node).equals(text)) != null);
    }

    /** Waits until a visible node shows a text that contains {@code part}. */
    public void awaitText(String part) {
        node(part, node -> textOf(node).contains(part));
    }

    /** Waits until the FX thread has done what was queued, and a pulse or two. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            Toolkit.onFx(() -> true);
        }
    }

    void closeStages() {
        Toolkit.onFx(() -> {
            stages.forEach(Stage::hide);
            stages.clear();
            LeftRunning.end();
            return true;
        });
    }

    private static Node node(String what, Predicate<Node> wanted) {
        return Awaitility.await("shown: " + what)
                .ignoreExceptions()
                .until(() -> Toolkit.onFx(() -> find(wanted)), found -> found != null);
    }

    private static @Nullable Node find(Predicate<Node> wanted) {
        for (Window window : List.copyOf(Window.getWindows()).reversed()) {
            Node found =
                    window.getScene() == null ? null : find(window.getScene().getRoot(), wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Node find(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return null;
        }
        if (wanted.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String textOf(Node node) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text plain -> plain.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }
}
