package dev.hookbench.ui.requests;

import dev.hookbench.ui.support.LoadedRoom;
import dev.hookbench.ui.support.UiContext;
import dev.hookbench.ui.support.UiTools;
import dev.hookbench.ui.support.View;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Requests view, wired. */
public final class RequestsRoom extends LoadedRoom {
    private final UiContext context;
    private final UiTools tools;
    private final RequestsViewModel list;
    private final ReplayViewModel replay;
    private @Nullable RequestsController controller;

    /** Over that core, not yet loaded. */
    public RequestsRoom(UiContext context, UiTools tools) {
        this(
                context,
                tools,
                new RequestsViewModel(context.receiving().captures(), context.surroundings(), tools),
                new ReplayViewModel(context, tools));
    }

    private RequestsRoom(UiContext context, UiTools tools, RequestsViewModel list, ReplayViewModel replay) {
        super(tools, View.REQUESTS, Feather.LOG_IN, list, replay);
        this.context = context;
        this.tools = tools;
        this.list = list;
        this.replay = replay;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> controllers() {
        UiContext.Receiving receiving = context.receiving();
        CaptureDetailViewModel detail = new CaptureDetailViewModel(receiving.captures(), receiving.bodies(), tools);
        SignatureViewModel signature = new SignatureViewModel(context, tools);
        SchemeOffer offer = new SchemeOffer(receiving, tools, detail::refresh);
        TestEvent test = new TestEvent(context, tools);
        CaptureCopies copies = new CaptureCopies(detail, context.surroundings().services());
        RequestsController made = new RequestsController(list, detail, test, tools);
        controller = made;
        return Map.ofEntries(
                entry(RequestsController.class, () -> made),
                entry(
                        RequestsToolbarController.class,
                        () -> new RequestsToolbarController(list, test, tools.messages())),
                entry(ChipRowController.class, () -> new ChipRowController(list, test, tools)),
                entry(RequestDetailController.class, () -> new RequestDetailController(detail, tools)),
                entry(
                        CaptureActionsController.class,
                        () -> new CaptureActionsController(detail, replay, copies, tools)),
                entry(BodyTabController.class, () -> new BodyTabController(detail, tools)),
                entry(SignatureTabController.class, () -> new SignatureTabController(detail, signature, offer, tools)),
                entry(SchemeOfferController.class, () -> new SchemeOfferController(offer, tools)),
                entry(ResponseTabController.class, () -> new ResponseTabController(detail, tools)),
                entry(TimingTabController.class, () -> new TimingTabController(detail, tools)));
    }

    private static Map.Entry<Class<?>, Supplier<?>> entry(Class<?> type, Supplier<?> maker) {
        return Map.entry(type, maker);
    }

    @Override
    public void show(String uid) {
        list.reveal(uid);
    }

    @Override
    public void focusFilter() {
        if (controller != null) {
            controller.focusFilter();
        }
    }
}
