package dev.hookbench.ui.signatures;

import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The lab, where requests are checked and signed, and the secrets over time. What is typed stays while other rooms are shown. */
public final class SignaturesRoom extends LoadedRoom {
    private final List<SignaturesTab> tabs;

    /** The room over that core, not yet loaded. */
    public SignaturesRoom(UiContext context, UiTools tools) {
        this(tools, List.of(new CheckTab(), new SignTab(), new RotationTab()));
    }

    private SignaturesRoom(UiTools tools, List<SignaturesTab> tabs) {
        super(tools, View.SIGNATURES, Feather.KEY, tabs.toArray(SignaturesTab[]::new));
        this.tabs = tabs;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> makers = new HashMap<>();
        makers.put(SignaturesController.class, SignaturesController::new);
        tabs.forEach(tab -> makers.putAll(tab.controllers()));
        return makers;
    }
}
