package dev.hookbench.ui.control;

import dev.hookbench.ui.support.PlainSight;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import org.jspecify.annotations.Nullable;

/**
 * Shows code: read-only, with line numbers and colours, laying out only what is visible. The one class that knows the
 * toolkit's incubating text area.
 */
public final class CodeView extends StackPane {
    /** Lines beyond this many characters are broken for display, since one endless line cannot be laid out in parts. */
    public static final int LONGEST_LINE = 2_000;

    private static final double FONT_SIZE = 12;

    private final CodeArea area = new CodeArea();
    private final ListChangeListener<String> themeChange = _ -> colourAnew();

    /** How a text is coloured. */
    public enum Language {
        PLAIN,
        JSON
    }

    /** An empty view. */
    public CodeView() {
        getStyleClass().add("code-view");
        area.setEditable(false);
        area.setWrapText(true);
        area.setLineNumbersEnabled(true);
        area.setHighlightCurrentParagraph(false);
        area.setFont(Font.font("JetBrains Mono", FONT_SIZE));
        area.setContentPadding(new Insets(2, 12, 2, 8));
        area.accessibleTextProperty().bind(accessibleTextProperty());
        getChildren().add(area);
        sceneProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getStylesheets().removeListener(themeChange);
        }
        if (now != null) {
            now.getStylesheets().addListener(themeChange);
        }
    }

    /** The text area asks for the colours of a line once and keeps them; a new decorator makes it ask again. */
    private void colourAnew() {
        if (area.getModel() instanceof CodeTextModel model && model.getDecorator() != null) {
            model.setDecorator(new JsonColours());
        }
    }

    /** Shows a text from its start; characters that hide or reorder others as their escapes. */
    public void show(String text, Language language) {
        CodeTextModel model = new CodeTextModel();
        if (language == Language.JSON) {
            model.setDecorator(new JsonColours());
        }
        area.setModel(model);
        area.setText(broken(PlainSight.lines(text)));
        area.select(TextPos.ZERO);
    }

    /** The text on show, long lines broken. */
    public String getText() {
        return area.getText();
    }

    private static String broken(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line = c == '\n' ? 0 : line + 1;
            if (line > LONGEST_LINE && !Character.isLowSurrogate(c)) {
                out.append('\n');
                line = 1;
            }
            out.append(c);
        }
        return out.toString();
    }

    private static final class JsonColours implements SyntaxDecorator {
        @Override
        public RichParagraph createRichParagraph(CodeTextModel model, int index) {
            RichParagraph.Builder paragraph = RichParagraph.builder();
            for (CodeSpans.Span span : CodeSpans.json(model.getPlainText(index))) {
                if (span.styleClass().isEmpty()) {
                    paragraph.addSegment(span.text());
                } else {
                    paragraph.addWithStyleNames(span.text(), span.styleClass());
                }
            }
            return paragraph.build();
        }

        @Override
        public void handleChange(
                CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
            // each line is coloured by itself, when it is shown
        }
    }
}
