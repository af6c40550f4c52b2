package dev.hookbench.ui.eventtypes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.testing.Room;
import dev.hookbench.testing.Subscriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventTypesViewModelTest {
    private static final String OPEN_API = """
            {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "webhooks": {
              "order.shipped": {"post": {"description": "It left.", "requestBody": {"content": {
                "application/json": {"schema": {"type": "object", "required": ["id"]}}}}}}}}
            """;

    private final Room room = new Room();
    private EventTypesViewModel model =
            new EventTypesViewModel(room.subscribing, room.threads, room.work(), room.words);

    @BeforeEach
    void fill() {
        room.eventTypes.save(List.of(
                Subscriptions.type("order.paid", "{\"type\": \"object\"}"), Subscriptions.type("invoice.made", "")));
        model.attach();
    }

    @Test
    void listsTheCatalogueByNameAndFiltersIt() {
        assertThat(model.rows()).extracting(EventType::name).containsExactly("invoice.made", "order.paid");
        model.filterProperty().set("ORDER");
        assertThat(model.rows()).extracting(EventType::name).containsExactly("order.paid");
    }

    @Test
    void choosingATypeFillsTheForm() {
        model.show("TYPE-order.paid");
        assertThat(model.formOpenProperty().get()).isTrue();
        assertThat(model.form.jsonSchema.get()).isEqualTo("{\"type\": \"object\"}");
    }

    @Test
    void aNewTypeIsSavedAndChosen() {
        model.beginNew();
        model.form.name.set("refund.made");
        model.form.category.set("Money");
        model.save();
        assertThat(room.eventTypes.named("refund.made")).hasValueSatisfying(saved -> {
            assertThat(saved.category()).isEqualTo("Money");
            assertThat(model.selectedUidProperty().get()).isEqualTo(saved.uid());
        });
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsFieldAndWhatIsTypedStays() {
        model.beginNew();
        model.form.name.set("order.paid");
        model.form.description.set("typed");
        model.save();
        assertThat(model.form.problems.of("name")).contains("in the catalogue already");
        assertThat(model.form.description.get()).isEqualTo("typed");
    }

    @Test
    void aBrokenSchemaIsRefusedAtItsField() {
        model.show("TYPE-order.paid");
        model.form.jsonSchema.set("{\"type\": \"objekt\"}");
        model.save();
        assertThat(model.form.problems.of("json_schema")).isNotEmpty();
        assertThat(room.eventTypes.named("order.paid").orElseThrow().jsonSchema())
                .isEqualTo("{\"type\": \"object\"}");
    }

    @Test
    void deprecatingAndUsingAgain() {
        model.show("TYPE-order.paid");
        model.deprecate();
        assertThat(model.form.edited.get().deprecated()).isTrue();
        model.restore();
        assertThat(room.eventTypes.named("order.paid").orElseThrow().deprecated())
                .isFalse();
    }

    @Test
    void whatIsTypedSurvivesChangesElsewhere() {
        model.show("TYPE-order.paid");
        model.form.description.set("typed");
        model.pulse().refresh();
        assertThat(model.form.description.get()).isEqualTo("typed");
    }

    @Test
    void anOpenApiFileAddsItsTypesAndSaysSo(@TempDir Path folder) throws IOException {
        model.importFile(Files.writeString(folder.resolve("shop.json"), OPEN_API));
        assertThat(model.importedProperty().get())
                .isEqualTo("1 event type of shop.json was added or changed: order.shipped.");
        assertThat(model.rows()).extracting(EventType::name).contains("order.shipped");
    }

    @Test
    void aFileThatIsNoneOrGoneIsSaidWithItsName(@TempDir Path folder) throws IOException {
        model.importFile(Files.writeString(folder.resolve("notes.txt"), "{}"));
        assertThat(model.importedProperty().get())
                .startsWith("Nothing was imported from notes.txt: ")
                .contains("no OpenAPI document");
        model.importFile(folder.resolve("gone.json"));
        assertThat(model.importedProperty().get()).startsWith("Nothing was imported from gone.json: ");
    }
}
