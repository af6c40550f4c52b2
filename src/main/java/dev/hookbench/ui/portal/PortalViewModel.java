package dev.hookbench.ui.portal;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.ui.form.Work;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.Pulse;
import dev.hookbench.ui.support.PulseThreads;
import dev.hookbench.ui.support.UiContext.Portals;
import dev.hookbench.ui.table.ListModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The list of portal links and the pane over the selected or a new one. */
final class PortalViewModel extends ListModel<PortalRow> {
    /** What the pane beside the table shows. */
    enum Pane {
        NOTHING,
        FORM
    }

    private final Portals portals;
    private final Work work;
    private final Messages messages;
    private final PortalForm form = new PortalForm();
    private final Pulse<List<PortalRow>> pulse;
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.NOTHING);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private List<PortalRow> all = List.of();

    PortalViewModel(Portals portals, PulseThreads threads, Work work, Messages messages) {
        this.portals = portals;
        this.work = work;
        this.messages = messages;
        this.pulse = threads.pulse(PortalViewModel::cares, this::load, this::apply);
        filterProperty().subscribe(this::applyFilter);
        selectedUidProperty().subscribe((_, uid) -> select(uid));
    }

    @Override
    protected Pulse<?> pulse() {
        return pulse;
    }

    /** Selects the link of that uid. */
    @Override
    public void show(String uid) {
        selectedUidProperty().set(uid);
    }

    /** Opens the form for a new link. */
    void beginNew() {
        selectedUidProperty().set(null);
        told.set("");
        if (pane.get() != Pane.FORM || form.edited.get() != null) {
            form.begin();
        }
        pane.set(Pane.FORM);
    }

    /** Puts back what is stored, or closes the form of a link that is not. */
    void cancel() {
        PortalLink stored = form.edited.get();
        if (stored == null) {
            pane.set(Pane.NOTHING);
        } else {
            form.edit(stored);
        }
    }

    /** Saves what is typed. */
    void save() {
        form.problems.clear();
        PortalLink before = form.edited.get();
        PortalLinkCommands commands = portals.commands();
        work.command(
                () -> before == null ? commands.create(form.toDraft()) : commands.update(before.uid(), form.toDraft()),
                link -> saved(link, messages.get(before == null ? "portal.made" : "portal.saved")),
                form.problems::show);
    }

    /** Gives the link to {@code to}: what opens a page until it is revoked, or for an hour. */
    void copy(Consumer<String> to) {
        withLink(portals.commands()::token, (link, token) -> {
            to.accept(portals.commands().url(token));
            told.set(messages.get(
                    link.auth() == PortalAuth.STATIC_TOKEN ? "portal.copied.static" : "portal.copied.refresh"));
        });
    }

    /** Makes a key of an hour more and gives the link by it to {@code to}. */
    void refresh(Consumer<String> to) {
        withLink(portals.commands()::refresh, (_, token) -> {
            to.accept(portals.commands().url(token));
            told.set(messages.get("portal.refreshed"));
        });
    }

    /** Has the browser open the page, by a code for this once. */
    void open() {
        withLink(portals.commands()::visit, (_, url) -> {
            boolean opened = portals.browser().open(url);
            told.set(messages.get(opened ? "portal.opened" : "portal.noBrowser"));
        });
    }

    /** Ends the selected link and every page that it has open. */
    void revoke() {
        withLink(portals.commands()::revoke, (_, link) -> saved(link, messages.get("portal.revoked")));
    }

    PortalForm form() {
        return form;
    }

    ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    /** What the last action did; empty before one. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    private interface Then<T> {
        void accept(PortalLink link, T result);
    }

    private interface Command<T> {
        Outcome<T> on(String uid);
    }

    private <T> void withLink(Command<T> command, Then<T> then) {
        PortalLink link = form.edited.get();
        if (link != null) {
            told.set("");
            work.command(() -> command.on(link.uid()), result -> then.accept(link, result), form.problems::show);
        }
    }

    private void saved(PortalLink link, String said) {
        form.edit(link);
        selectedUidProperty().set(link.uid());
        told.set(said);
        pulse.refresh();
    }

    private static boolean cares(CoreEvent event) {
        return event instanceof CoreEvent.PortalLinkChanged || event instanceof CoreEvent.EndpointChanged;
    }

    private List<PortalRow> load() {
        return portals.links().page(PortalLinkFilter.all(), PageRequest.newest(PageRequest.MAX_LIMIT)).rows().stream()
                .map(link -> new PortalRow(
                        link, portals.endpoints().ownedBy(link.ownerId()).size()))
                .toList();
    }

    private void apply(List<PortalRow> loaded) {
        all = loaded;
        applyFilter();
        select(selectedUidProperty().get());
    }

    private void applyFilter() {
        List<PortalRow> shown =
                all.stream().filter(row -> row.matches(filterProperty().get())).toList();
        showRows(shown);
    }

    /** Opens the form on that link, unless it is open on it already: what is typed stays through refreshes. */
    private void select(@Nullable String uid) {
        all.stream().filter(row -> row.uid().equals(uid)).findFirst().ifPresent(row -> {
            PortalLink before = form.edited.get();
            if (before == null || !before.uid().equals(uid)) {
                told.set("");
                form.edit(row.link());
            } else if (before.isRevoked() != row.link().isRevoked()) {
                form.edit(row.link());
            }
            pane.set(Pane.FORM);
        });
    }
}
