package dev.hookbench.ui.signatures;

import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.signatures.CheckBytes.Cut;
import dev.hookbench.ui.signatures.CheckBytes.Mark;
import dev.hookbench.ui.signatures.CheckBytes.Piece;
import dev.hookbench.ui.signatures.CheckBytes.Plain;
import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** The signed bytes to look at: a label for each part with its length, and its bytes in the same colour. */
final class CheckParts {
    private static final String MASK = "••••••••";

    private final Messages messages;
    private final Formats formats;

    CheckParts(UiTools tools) {
        messages = tools.messages();
        formats = tools.formats();
    }

    /** A label a part, such as {@code time · 10 bytes}; parts without bytes have none. */
    List<Node> legend(List<SignedPart> parts) {
        return parts.stream()
                .filter(part -> part.bytes().length > 0)
                .<Node>map(part -> painted(
                        new Label(messages.get(
                                "signatures.check.parts.one",
                                name(part.name()),
                                formats.number(part.bytes().length),
                                part.bytes().length)),
                        part.name(),
                        "part-chip"))
                .toList();
    }

    /** The bytes in order; a secret among them is masked unless it is {@code revealed}. */
    List<Node> bytes(CheckResult result, boolean revealed) {
        List<Node> nodes = new ArrayList<>();
        for (SignedPart part : result.verification().signedContent()) {
            if (!revealed && result.isSecret(part.bytes())) {
                nodes.add(painted(new Text(MASK), part.name(), "part-text"));
            } else {
                CheckBytes.pieces(part.bytes()).forEach(piece -> nodes.add(node(piece, part.name())));
            }
        }
        return nodes;
    }

    /** Such as {@code 1,204 bytes are signed, in this order}. */
    String length(List<SignedPart> parts) {
        long bytes = parts.stream().mapToLong(part -> part.bytes().length).sum();
        return messages.get("signatures.check.parts.all", formats.number(bytes), bytes);
    }

    private Node node(Piece piece, String part) {
        return switch (piece) {
            case Plain plain -> painted(new Text(plain.text()), part, "part-text");
            case Mark mark -> painted(new Text(mark.text()), part, "part-mark");
            case Cut cut -> {
                Text text = new Text(messages.get("signatures.check.parts.cut", formats.number(cut.bytes())));
                text.getStyleClass().add("part-cut");
                yield text;
            }
        };
    }

    private static <N extends Node> N painted(N node, String part, String styleClass) {
        node.getStyleClass().add(styleClass);
        tone(part).paint(node);
        return node;
    }

    private static Tone tone(String part) {
        return switch (part) {
            case "body" -> Tone.NEUTRAL;
            case "timestamp" -> Tone.ACCENT;
            case "id" -> Tone.DONE;
            case "url" -> Tone.SUCCESS;
            case "secret" -> Tone.DANGER;
            default -> Tone.WARNING;
        };
    }

    private String name(String part) {
        return switch (part) {
            case "timestamp" -> messages.get("signatures.check.part.timestamp");
            case "id" -> messages.get("signatures.check.part.id");
            case "separator" -> messages.get("signatures.check.part.separator");
            case "url" -> messages.get("signatures.check.part.url");
            case "body" -> messages.get("signatures.check.part.body");
            case "secret" -> messages.get("signatures.check.part.secret");
            default -> part;
        };
    }
}
