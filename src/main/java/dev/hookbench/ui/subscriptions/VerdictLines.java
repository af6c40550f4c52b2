package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.PlainSight;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a filter makes of a sample, as lines: each condition with its reason. */
record VerdictLines(Words words) {
    String summary(FilterVerdict verdict) {
        int all = verdict.conditions().size();
        long holding = verdict.conditions().stream().filter(Condition::holds).count();
        return all == 0
                ? words.get("subscriptions.verdict.free")
                : words.get("subscriptions.verdict.some", holding, all);
    }

    List<Node> conditions(FilterVerdict verdict) {
        return verdict.conditions().stream().map(this::line).toList();
    }

    private Node line(Condition condition) {
        FontIcon mark = new FontIcon(condition.holds() ? Feather.CHECK : Feather.X);
        mark.getStyleClass().add("condition-mark");
        (condition.holds() ? Tone.SUCCESS : Tone.DANGER).paint(mark);
        Label text = label(condition.part() + "  " + condition.text(), "code-text");
        Label reason = label(condition.explanation(), condition.holds() ? "muted" : "danger-text");
        VBox said = new VBox(text, reason);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(mark, said);
        line.getStyleClass().add("condition");
        line.setAccessibleText(words.get(
                condition.holds() ? "subscriptions.condition.holds" : "subscriptions.condition.fails",
                condition.text(),
                condition.explanation()));
        return line;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(PlainSight.line(text));
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
