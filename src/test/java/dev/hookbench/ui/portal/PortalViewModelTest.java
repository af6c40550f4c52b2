package dev.hookbench.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.portal.PortalViewModel.Pane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PortalViewModelTest {
    private final Room room = new Room();
    private final PortalViewModel model =
            new PortalViewModel(room.context().portals(), room.threads, room.work(), room.messages);
    private final PortalForm form = model.form();
    private final List<String> copied = new ArrayList<>();
    private PortalLink acme = link("Acme", "acme", PortalAuth.STATIC_TOKEN);
    private PortalLink umbrella = link("Umbrella", "umbrella", PortalAuth.REFRESH_TOKEN);

    private PortalLink link(String name, String owner, PortalAuth auth) {
        return room.portalCommands
                .create(new PortalLinkDraft(name, owner, auth, false))
                .result()
                .orElseThrow();
    }

    @BeforeEach
    void open() {
        room.endpoints.save(Endpoints.of("E1").ownerId("acme").build());
        room.endpoints.save(Endpoints.of("E2").ownerId("acme").build());
        model.attach();
    }

    @Test
    void rowsCountTheOwnersEndpointsAndFollowThem() {
        assertThat(model.rows()).extracting(PortalRow::uid).containsExactly(umbrella.uid(), acme.uid());
        assertThat(model.rows()).extracting(PortalRow::endpoints).containsExactly(0, 2);
        room.endpoints.save(Endpoints.of("E3").ownerId("umbrella").build());
        room.hub.publish(new CoreEvent.EndpointChanged("E3"));
        room.ticks.beat();
        assertThat(model.rows()).extracting(PortalRow::endpoints).containsExactly(1, 2);
        model.filterProperty().set("ACM");
        assertThat(model.rows()).extracting(PortalRow::uid).containsExactly(acme.uid());
    }

    @Test
    void aNewLinkIsMadeAndSelected() {
        model.beginNew();
        form.name.set("Partner");
        form.ownerId.set("p-1");
        form.auth.set(PortalAuth.REFRESH_TOKEN);
        form.canManage.set(true);
        model.save();
        PortalLink made = room.portalLinks
                .find(String.valueOf(model.selectedUidProperty().get()))
                .orElseThrow();
        assertThat(made.name()).isEqualTo("Partner");
        assertThat(made.auth()).isEqualTo(PortalAuth.REFRESH_TOKEN);
        assertThat(made.canManageEndpoint()).isTrue();
        assertThat(model.toldProperty().get()).contains("made");
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        model.beginNew();
        form.name.set("Partner");
        model.save();
        assertThat(form.problems.of("owner_id")).contains("owner id");
        assertThat(form.name.get()).isEqualTo("Partner");
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void copiesAStaticLinkAsItIs() {
        model.show(acme.uid());
        model.copy(copied::add);
        model.copy(copied::add);
        assertThat(copied).hasSize(2).containsOnly(room.portalCommands.url(acme.token()));
        assertThat(model.toldProperty().get()).contains("until you revoke it");
    }

    @Test
    void aNewKeyIsAnotherAndTheOldOneStays() {
        model.show(umbrella.uid());
        model.copy(copied::add);
        model.copy(copied::add);
        assertThat(copied.get(1)).isEqualTo(copied.getFirst());
        model.refresh(copied::add);
        assertThat(copied.get(2)).isNotEqualTo(copied.getFirst()).contains("#t=PRT.");
        room.clock.advance(Duration.ofMinutes(31));
        model.copy(copied::add);
        assertThat(copied.get(3)).isNotEqualTo(copied.get(2));
        model.show(acme.uid());
        model.refresh(copied::add);
        assertThat(copied).hasSize(4);
        assertThat(form.problems.of("auth_type")).contains("static_token");
    }

    @Test
    void opensTheBrowserByACodeForOnce() {
        model.show(acme.uid());
        model.open();
        assertThat(room.opened).hasSize(1).first().asString().contains("/portal#c=PCD.");
        assertThat(room.opened.getFirst()).doesNotContain(acme.token().reveal());
        assertThat(model.toldProperty().get()).contains("browser");
    }

    @Test
    void revokingEndsTheLinkForGood() {
        model.show(acme.uid());
        model.revoke();
        assertThat(room.portalLinks.find(acme.uid()).orElseThrow().isRevoked()).isTrue();
        assertThat(model.rows().getLast().link().isRevoked()).isTrue();
        assertThat(form.edited.get()).matches(link -> link != null && link.isRevoked());
        model.copy(copied::add);
        assertThat(copied).isEmpty();
        assertThat(form.problems.others()).contains("revoked");
    }

    @Test
    void savesAnEditAndTakesItBack() {
        model.show(acme.uid());
        form.name.set("Other");
        model.cancel();
        assertThat(form.name.get()).isEqualTo("Acme");
        form.name.set("Renamed");
        model.save();
        assertThat(room.portalLinks.find(acme.uid()).orElseThrow().name()).isEqualTo("Renamed");
        model.beginNew();
        model.cancel();
        assertThat(model.paneProperty().get()).isEqualTo(Pane.NOTHING);
    }
}
