package dev.hookbench.ui.send;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.ui.endpoints.OwnerGroup;
import dev.hookbench.ui.form.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is known of the event being typed: whom its owner id may reach, and what the catalogue says of its type. */
final class Reach {
    private final Composition composition;
    private final Words words;
    private final ObservableList<String> ownerIds = FXCollections.observableArrayList();
    private final ObservableList<String> typeNames = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper owner = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper type = new ReadOnlyStringWrapper("");
    private List<OwnerGroup> groups = List.of();
    private List<EventType> types = List.of();

    Reach(Composition composition, Words words) {
        this.composition = composition;
        this.words = words;
        composition.ownerId.subscribe((_, _) -> tell());
        composition.type.subscribe((_, _) -> tell());
        composition.to.subscribe((_, _) -> tell());
    }

    /** Takes these endpoints and event types for all there are. */
    void know(List<Endpoint> endpoints, List<EventType> catalogue) {
        groups = OwnerGroup.of(endpoints);
        types = catalogue.stream()
                .filter(found -> !found.name().equals(EventType.ANY))
                .toList();
        replace(ownerIds, groups.stream().map(OwnerGroup::ownerId).toList());
        replace(typeNames, types.stream().map(EventType::name).toList());
        tell();
    }

    /** Every owner id that an endpoint has. */
    ObservableList<String> ownerIds() {
        return ownerIds;
    }

    /** Every event type of the catalogue. */
    ObservableList<String> typeNames() {
        return typeNames;
    }

    /** Which endpoints the owner id has, each with its state; empty while none is typed. */
    ReadOnlyStringProperty ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /** That the type is deprecated; empty while it is not. */
    ReadOnlyStringProperty typeProperty() {
        return type.getReadOnlyProperty();
    }

    private void tell() {
        String ownerId = composition.ownerId.get().strip();
        boolean asked = composition.to.get() == Composition.To.OWNER && !ownerId.isEmpty();
        owner.set(asked ? owned(ownerId) : "");
        String name = composition.type.get().strip();
        type.set(types.stream()
                .filter(found -> found.name().equals(name) && found.deprecated())
                .findFirst()
                .map(_ -> words.get("send.type.deprecated", name))
                .orElse(""));
    }

    private String owned(String ownerId) {
        return groups.stream()
                .filter(group -> group.ownerId().equals(ownerId))
                .findFirst()
                .map(group -> words.get("send.owner.reach", group.endpoints().size(), group.names(words)))
                .orElseGet(() -> words.get("send.owner.nobody", ownerId));
    }

    private static void replace(ObservableList<String> list, List<String> now) {
        if (!now.equals(list)) {
            list.setAll(now);
        }
    }
}
