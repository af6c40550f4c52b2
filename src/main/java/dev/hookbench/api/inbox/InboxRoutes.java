package dev.hookbench.api.inbox;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Paging;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.capture.CaptureIndex.Counts;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The routes that show, make and change inboxes in their own form; each is named by its id or its slug. */
public final class InboxRoutes {
    private static final String ONE = "/inboxes/{inboxID}";
    private static final Schema RECHECKED = Schema.object()
            .has("checked", Schema.integer())
            .has("changed", Schema.integer().says("Captures whose verdict is another now."))
            .has("unreadable", Schema.integer().says("Captures whose body is gone; their verdicts stay."))
            .named("Rechecked");
    private static final Counts NONE = new Counts(0, 0);

    private final InboxStore inboxes;
    private final InboxCommands commands;
    private final CaptureCommands captures;
    private final Supplier<String> receiverUrl;

    /** @param receiverUrl where requests are received, without a slash at its end */
    public InboxRoutes(
            InboxStore inboxes, InboxCommands commands, CaptureCommands captures, Supplier<String> receiverUrl) {
        this.inboxes = inboxes;
        this.commands = commands;
        this.captures = captures;
        this.receiverUrl = receiverUrl;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.INBOXES)
                .add(
                        "GET",
                        "/inboxes",
                        Scope.READ,
                        this::list,
                        Operation.named("listInboxes", "List inboxes").paged(InboxJson.SCHEMA))
                .add(
                        "POST",
                        "/inboxes",
                        Scope.ADMIN,
                        this::create,
                        Operation.named("createInbox", "Make an inbox")
                                .takes(InboxJson.DRAFT)
                                .answers(201, InboxJson.SCHEMA))
                .add(
                        "GET",
                        ONE,
                        Scope.READ,
                        this::one,
                        Operation.named("getInbox", "Give an inbox").answers(200, InboxJson.SCHEMA))
                .add(
                        "PUT",
                        ONE,
                        Scope.ADMIN,
                        this::update,
                        Operation.named("updateInbox", "Change an inbox; what is left out stays")
                                .takes(InboxJson.DRAFT)
                                .answers(200, InboxJson.SCHEMA))
                .add(
                        "DELETE",
                        ONE,
                        Scope.ADMIN,
                        this::delete,
                        Operation.named("deleteInbox", "Remove an inbox; its captures stay")
                                .answers(200, Schema.nothing()))
                .add(
                        "POST",
                        ONE + "/recheck",
                        Scope.ADMIN,
                        this::recheck,
                        Operation.named("recheckInbox", "Check the inbox's stored captures again by its present scheme")
                                .says("Why a signature fails is searched for afterwards, in the background.")
                                .answers(200, RECHECKED))
                .routes();
    }

    private ApiResponse list(ApiRequest request) {
        Map<String, Counts> counts = inboxes.counts();
        InboxJson form = InboxJson.of(receiverUrl.get(), request);
        List<Inbox> newestFirst = inboxes.all().stream()
                .sorted(Comparator.comparing(Inbox::uid).reversed())
                .toList();
        return ApiResponse.ok(
                "Inboxes fetched successfully",
                Paging.of(request)
                        .pageOf(
                                newestFirst,
                                Inbox::uid,
                                inbox -> form.json(inbox, counts.getOrDefault(inbox.slug(), NONE))));
    }

    private ApiResponse create(ApiRequest request) {
        return ApiResponse.of(
                commands.create(InboxInput.ofNew(request.json())),
                inbox -> ApiResponse.created("Inbox created successfully", json(request, inbox)));
    }

    private ApiResponse one(ApiRequest request) {
        return withInbox(request, inbox -> ApiResponse.ok("Inbox fetched successfully", json(request, inbox)));
    }

    private ApiResponse update(ApiRequest request) {
        return withInbox(
                request,
                before -> ApiResponse.of(
                        commands.update(before.uid(), InboxInput.ofChange(request.json(), before)),
                        inbox -> ApiResponse.ok("Inbox updated successfully", json(request, inbox))));
    }

    private ApiResponse delete(ApiRequest request) {
        return withInbox(
                request,
                inbox -> ApiResponse.of(
                        commands.delete(inbox.uid()), _ -> ApiResponse.ok("Inbox deleted successfully", null)));
    }

    private ApiResponse recheck(ApiRequest request) {
        return withInbox(
                request,
                inbox -> ApiResponse.of(
                        captures.recheck(inbox.slug(), CaptureCommands.Progress.NONE),
                        done -> ApiResponse.ok(
                                "Captures checked again",
                                Json.object(
                                        "checked", done.checked(),
                                        "changed", done.changed(),
                                        "unreadable", done.unreadable()))));
    }

    private ApiResponse withInbox(ApiRequest request, Function<Inbox, ApiResponse> answer) {
        String name = request.path("inboxID");
        return find(inboxes, name)
                .map(answer)
                .orElseGet(() ->
                        ApiResponse.failure(404, "There is no inbox " + name + "; GET /api/v1/inboxes lists them."));
    }

    /** The inbox of that id or slug. */
    static Optional<Inbox> find(InboxStore inboxes, String name) {
        return inboxes.all().stream()
                .filter(inbox -> inbox.uid().equals(name) || inbox.slug().equals(name))
                .findFirst();
    }

    private Map<String, @Nullable Object> json(ApiRequest request, Inbox inbox) {
        Counts counts = inboxes.counts().getOrDefault(inbox.slug(), NONE);
        return InboxJson.of(receiverUrl.get(), request).json(inbox, counts);
    }
}
