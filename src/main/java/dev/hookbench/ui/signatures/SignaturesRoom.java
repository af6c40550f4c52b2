package dev.hookbench.ui.signatures;

import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/** The lab, where requests are checked and signed, and the secrets over time. What is typed stays while other rooms are shown. */
public final class SignaturesRoom extends LoadedRoom {
    private final List<SignaturesTab> tabs;
    private final CheckTab check;
    private final SignaturesController controller = new SignaturesController();

    /** The room over that core, not yet loaded. */
    public SignaturesRoom(UiContext context, UiTools tools) {
        this(tools, new CheckTab(context, tools), new SignTab(), new RotationTab());
    }

    private SignaturesRoom(UiTools tools, CheckTab check, SignaturesTab... others) {
        this(tools, check, Stream.concat(Stream.of(check), Stream.of(others)).toList());
    }

    private SignaturesRoom(UiTools tools, CheckTab check, List<SignaturesTab> tabs) {
        super(tools, View.SIGNATURES, Feather.KEY, tabs.toArray(SignaturesTab[]::new));
        this.tabs = tabs;
        this.check = check;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        Map<Class<?>, Supplier<?>> makers = new HashMap<>();
        makers.put(SignaturesController.class, () -> controller);
        tabs.forEach(tab -> makers.putAll(tab.controllers()));
        return makers;
    }

    /** Brings the received request of that uid into the mode that checks. */
    @Override
    public void show(String uid) {
        root();
        controller.showCheck();
        check.open(uid);
    }
}
