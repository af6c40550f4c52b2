package dev.hookbench.ui.inboxes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.receiver.InboxService;
import dev.hookbench.signature.SignatureSchemes;
import dev.hookbench.testing.Room;
import dev.hookbench.ui.form.HeaderRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form against the service that judges it: every reason finds its field. */
final class InboxFormFieldsTest {
    private final Room room = new Room();
    private final InboxService service =
            new InboxService(room.inboxes, new SignatureSchemes(), room.hub, room.clock, room.ids);
    private final InboxForm form = new InboxForm(new SignatureSchemes().profiles(), room.messages);

    private Outcome<Inbox> save() {
        return service.create(form.toDraft().orElseThrow());
    }

    @Test
    void everyProblemOfAFormFullOfFaultsIsShownBeneathItsField() {
        form.slug.set("No Slug");
        form.name.set(" ");
        form.scheme.fill("stripe", Map.of());
        form.status.set("600");
        form.headers.setAll(new HeaderRow("bad name", "x"));
        form.problems.show(save().reasons());
        for (String field : new String[] {"slug", "name", "secret", "status", "headers"}) {
            assertThat(form.problems.of(field)).as(field).isNotEmpty();
        }
        assertThat(form.problems.others()).isEmpty();
    }

    @Test
    void aNewFormWithASlugAndANameIsAccepted() {
        form.slug.set("default");
        form.name.set("Default");
        assertThat(save()).isInstanceOf(Outcome.Done.class);
        form.problems.show(save().reasons());
        assertThat(form.problems.of("slug")).contains("Default");
    }
}
