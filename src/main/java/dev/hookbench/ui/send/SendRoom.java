package dev.hookbench.ui.send;

import dev.hookbench.domain.Ulids;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.support.ViewRoom;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The composer of events. What is typed stays while other rooms are shown. */
public final class SendRoom implements ViewRoom {
    private final UiTools tools;
    private final SendViewModel model;
    private @Nullable Parent root;

    /** The room over that core, not yet loaded. */
    public SendRoom(UiContext context, UiTools tools) {
        this.tools = tools;
        this.model = new SendViewModel(
                context.sending(),
                context.receiving().bodies(),
                tools.pulses(),
                new Ulids(context.surroundings().clock(), new SecureRandom()),
                new Work(tools.tasks(), tools.messages().get("send.working")),
                Words.of(tools));
    }

    @Override
    public View view() {
        return View.SEND;
    }

    @Override
    public String title() {
        return tools.messages().get("send.title");
    }

    @Override
    public Ikon icon() {
        return Feather.SEND;
    }

    @Override
    public Parent root() {
        if (root == null) {
            root = tools.views()
                    .load(
                            View.SEND,
                            Map.of(
                                    SendController.class, () -> new SendController(model, tools),
                                    ComposerController.class, () -> new ComposerController(model, tools)));
        }
        return Objects.requireNonNull(root);
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }
}
