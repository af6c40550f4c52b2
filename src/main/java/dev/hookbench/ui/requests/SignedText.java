package dev.hookbench.ui.requests;

import dev.hookbench.domain.signature.Verification.SignedPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** The signed bytes as text, everything but the body marked. */
final class SignedText {
    /** The name of the part that is the body. */
    static final String BODY = "body";

    /** The most bytes of the body that are shown. */
    private static final int MOST = 2_000;

    private SignedText() {}

    static List<Node> of(List<SignedPart> parts) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder marked = new StringBuilder();
        for (SignedPart part : parts) {
            if (part.name().equals(BODY)) {
                mark(nodes, marked);
                nodes.add(body(part.bytes()));
            } else {
                marked.append(new String(part.bytes(), StandardCharsets.UTF_8));
            }
        }
        mark(nodes, marked);
        return nodes;
    }

    private static void mark(List<Node> nodes, StringBuilder marked) {
        if (!marked.isEmpty()) {
            Label label = new Label(marked.toString());
            label.getStyleClass().add("mark");
            nodes.add(label);
            marked.setLength(0);
        }
    }

    private static Text body(byte[] bytes) {
        String shown = new String(bytes, 0, Math.min(MOST, bytes.length), StandardCharsets.UTF_8);
        return new Text(bytes.length > MOST ? shown + "…" : shown);
    }
}
