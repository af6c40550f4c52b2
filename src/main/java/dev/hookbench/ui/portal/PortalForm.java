package dev.hookbench.ui.portal;

import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.ui.form.FieldProblems;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A portal link being typed: every text stays as it was typed until it is saved or another one is begun. */
final class PortalForm {
    final ObjectProperty<@Nullable PortalLink> edited = new SimpleObjectProperty<>();
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty ownerId = new SimpleStringProperty("");
    final ObjectProperty<PortalAuth> auth = new SimpleObjectProperty<>(PortalAuth.STATIC_TOKEN);
    final BooleanProperty canManage = new SimpleBooleanProperty();
    final FieldProblems problems = new FieldProblems("name", "owner_id", "auth_type");

    /** Starts a new link. */
    void begin() {
        edited.set(null);
        fill("", "", PortalAuth.STATIC_TOKEN, false);
    }

    /** Starts from a link that is there. */
    void edit(PortalLink link) {
        edited.set(link);
        fill(link.name(), link.ownerId(), link.auth(), link.canManageEndpoint());
    }

    /** What is typed. */
    PortalLinkDraft toDraft() {
        return new PortalLinkDraft(name.get(), ownerId.get(), auth.get(), canManage.get());
    }

    private void fill(String newName, String newOwner, PortalAuth newAuth, boolean newCanManage) {
        problems.clear();
        name.set(newName);
        ownerId.set(newOwner);
        auth.set(newAuth);
        canManage.set(newCanManage);
    }
}
