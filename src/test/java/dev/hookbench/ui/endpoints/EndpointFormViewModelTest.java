package dev.hookbench.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.testing.Endpoints;
import dev.hookbench.ui.endpoints.EndpointsViewModel.Pane;
import org.junit.jupiter.api.Test;

final class EndpointFormViewModelTest {
    private final EndpointsRoomFixture view = EndpointsRoomFixture.with();
    private final EndpointFormViewModel model = view.form;
    private final EndpointForm form = model.form;

    @Test
    void aNewFormHasConvoysDefaults() {
        model.beginNew();
        assertThat(form.httpTimeout.get()).isEqualTo("30");
        assertThat(form.interval.get()).isEqualTo("100");
        assertThat(form.attempts.get()).isEqualTo("10");
        assertThat(form.signature.get()).isEqualTo(SignaturePlan.Kind.ADVANCED);
        assertThat(form.signatureHeader.get()).isEqualTo("X-Convoy-Signature");
    }

    @Test
    void savingShowsTheNewEndpoint() {
        model.beginNew();
        form.name.set("orders");
        form.url.set("http://127.0.0.1:9400/in/default");
        form.secret.set("my-own-secret-1234");
        model.save();
        Endpoint saved = view.list.detailProperty().get().endpoint();
        assertThat(saved.name()).isEqualTo("orders");
        assertThat(saved.secrets().getFirst().value()).isEqualTo(SecretText.of("my-own-secret-1234"));
        assertThat(view.list.paneProperty().get()).isEqualTo(Pane.DETAIL);
    }

    @Test
    void aRefusalNamesEachFieldAndKeepsWhatWasTyped() {
        model.beginNew();
        form.name.set(" ");
        form.url.set("ftp://files.example");
        form.description.set("typed with care");
        model.save();
        assertThat(form.problems.of("url")).contains("ftp://files.example");
        assertThat(form.problems.of("name")).contains("empty");
        assertThat(form.url.get()).isEqualTo("ftp://files.example");
        assertThat(form.description.get()).isEqualTo("typed with care");
        assertThat(view.list.paneProperty().get()).isEqualTo(Pane.FORM);
    }

    @Test
    void whatWasTypedIsStillThereAfterLookingElsewhere() {
        view.room.endpoints.save(Endpoints.endpoint("E1"));
        model.beginNew();
        form.name.set("half typed");
        view.list.selectedUidProperty().set("E1");
        model.beginNew();
        assertThat(form.name.get()).isEqualTo("half typed");
        model.cancel();
        model.beginNew();
        assertThat(form.name.get()).isEmpty();
    }

    @Test
    void savingTwiceMakesOneEndpoint() {
        model.beginNew();
        form.name.set("once");
        form.url.set("http://127.0.0.1:1/");
        view.room.background.hold();
        model.save();
        model.save();
        view.room.background.release();
        assertThat(view.room.endpoints.all()).hasSize(1);
    }

    @Test
    void editingKeepsTheKeyUnlessAnotherIsTyped() {
        Endpoint endpoint = Endpoints.of("E1")
                .authentication(new Authentication.ApiKey("X-Api-Key", SecretText.of("stored-key")))
                .build();
        view.room.endpoints.save(endpoint);
        model.edit(endpoint);
        assertThat(form.authentication.keyValue.get()).isEmpty();
        form.authentication.keyHeader.set("X-Key");
        assertThat(form.toDraft().authentication())
                .isEqualTo(new Authentication.ApiKey("X-Key", SecretText.of("stored-key")));
        form.authentication.keyValue.set("typed-key");
        assertThat(form.toDraft().authentication())
                .isEqualTo(new Authentication.ApiKey("X-Key", SecretText.of("typed-key")));
        form.authentication.kind.set(AuthenticationForm.Kind.NONE);
        assertThat(form.toDraft().authentication()).isEqualTo(new Authentication.None());
    }

    @Test
    void editingChangesTheEndpointInPlace() {
        Endpoint endpoint = Endpoints.endpoint("E1");
        view.room.endpoints.save(endpoint);
        model.edit(endpoint);
        form.name.set("renamed");
        model.save();
        assertThat(view.room.endpoints.find("E1").orElseThrow().name()).isEqualTo("renamed");
        assertThat(view.room.endpoints.all()).hasSize(1);
    }

    @Test
    void thePausesOfAPlanAreShownBeforeItIsSaved() {
        model.beginNew();
        assertThat(form.pauses.getValue()).isEqualTo("1 m 40 s, 1 m 40 s, 1 m 40 s, 1 m 40 s, 1 m 40 s, 1 m 40 s …");
        form.strategy.set(RetryPlan.Strategy.EXPONENTIAL);
        form.interval.set("10");
        form.attempts.set("4");
        assertThat(form.pauses.getValue()).isEqualTo("10 s, 20 s, 40 s");
        form.interval.set("3000");
        assertThat(form.pauses.getValue()).isEqualTo("50 m, 1 h 40 m, 2 h");
        form.attempts.set("1");
        assertThat(form.pauses.getValue()).isEmpty();
        form.attempts.set("many");
        assertThat(form.pauses.getValue()).isEmpty();
    }
}
