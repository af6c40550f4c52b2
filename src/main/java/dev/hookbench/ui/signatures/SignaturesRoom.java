package dev.hookbench.ui.signatures;

import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** The lab, where requests are checked with their working on show. What is typed stays while other rooms are shown. */
public final class SignaturesRoom extends LoadedRoom {
    private final SignaturesController modes = new SignaturesController();
    private final CheckViewModel check;
    private final UiTools tools;

    /** The room over that core, not yet loaded. */
    public SignaturesRoom(UiContext context, UiTools tools) {
        super(tools, View.SIGNATURES, Feather.KEY);
        this.check = new CheckViewModel(context, tools);
        this.tools = tools;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(
                SignaturesController.class, () -> modes,
                CheckController.class, () -> new CheckController(check, tools.remembered()),
                CheckInputController.class, () -> new CheckInputController(check, tools),
                CheckSettingsController.class, () -> new CheckSettingsController(check, tools.messages()),
                CheckVerdictController.class, () -> new CheckVerdictController(check, tools),
                CheckResultController.class, () -> new CheckResultController(check, tools));
    }

    /** Brings the received request of that uid to the check. */
    @Override
    public void show(String uid) {
        root();
        modes.showCheck();
        check.open(uid);
    }
}
