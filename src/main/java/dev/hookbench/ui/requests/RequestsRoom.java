package dev.hookbench.ui.requests;

import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import dev.hookbench.ui.support.ViewRoom;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The Requests view, wired. */
public final class RequestsRoom implements ViewRoom {
    private final RequestsViewModel list;
    private final ReplayViewModel replay;
    private final RequestsController controller;
    private final String title;
    private final Parent root;

    /** Over that core. On the FX thread. */
    public RequestsRoom(UiContext context, UiTools tools) {
        UiContext.Receiving receiving = context.receiving();
        list = new RequestsViewModel(receiving.captures(), context.surroundings(), tools);
        replay = new ReplayViewModel(context, tools);
        CaptureDetailViewModel detail = new CaptureDetailViewModel(receiving.captures(), receiving.bodies(), tools);
        SignatureViewModel signature = new SignatureViewModel(context, tools);
        TestEvent test = new TestEvent(context, tools);
        CaptureCopies copies = new CaptureCopies(detail, context.surroundings().services());
        title = tools.messages().get("requests.title");
        controller = new RequestsController(list, detail, test, tools);
        Map<Class<?>, Supplier<?>> controllers = Map.of(
                RequestsController.class, () -> controller,
                RequestsToolbarController.class, () -> new RequestsToolbarController(list, test, tools.messages()),
                ChipRowController.class, () -> new ChipRowController(list, test, tools),
                RequestDetailController.class, () -> new RequestDetailController(detail, tools),
                CaptureActionsController.class, () -> new CaptureActionsController(detail, replay, copies, tools),
                BodyTabController.class, () -> new BodyTabController(detail, tools),
                SignatureTabController.class, () -> new SignatureTabController(detail, signature, tools),
                ResponseTabController.class, () -> new ResponseTabController(detail, tools),
                TimingTabController.class, () -> new TimingTabController(detail, tools));
        root = tools.views().load(View.REQUESTS, controllers);
    }

    @Override
    public View view() {
        return View.REQUESTS;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Ikon icon() {
        return Feather.LOG_IN;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        list.attach();
        replay.attach();
    }

    @Override
    public void detach() {
        list.detach();
        replay.detach();
    }

    @Override
    public void show(String uid) {
        list.reveal(uid);
    }

    @Override
    public void focusFilter() {
        controller.focusFilter();
    }
}
