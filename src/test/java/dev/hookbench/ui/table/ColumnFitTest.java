package dev.hookbench.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.ui.UiTest;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Columns within the width of their table, in a window that is made narrower and wider. */
final class ColumnFitTest extends UiTest {
    private final TableColumn<String, String> name = column(100);
    private final TableColumn<String, String> url = column(150);
    private final TableColumn<String, String> owner = column(100);
    private final TableColumn<String, String> auth = column(100);

    @SuppressWarnings("NullAway.Init") // set as the table is shown
    private ColumnFit fit;

    @Test
    void theLeastImportantColumnsGoFirstAndComeBack() {
        Stage stage = shown(600);
        assertThat(visible(stage)).containsExactly(name, url, owner, auth);
        assertThat(visible(resized(stage, 400))).containsExactly(name, url, owner);
        assertThat(visible(resized(stage, 300))).containsExactly(name, url);
        assertThat(visible(resized(stage, 600))).containsExactly(name, url, owner, auth);
    }

    @Test
    void oneColumnTakesWhatTheOthersLeave() {
        Stage stage = shown(600);
        assertThat(url.getWidth()).isGreaterThan(250);
        for (int width : new int[] {700, 480, 390, 320}) {
            resized(stage, width);
            assertThat(widthOfAll(stage)).isBetween(width - 20.0, (double) width);
        }
    }

    @Test
    void inAWideTableASecondColumnGrowsToo() {
        Stage stage = shown(530);
        runOnFx(() -> fit.widen(name));
        assertThat(name.getWidth()).isEqualTo(100);
        resized(stage, 780);
        assertThat(name.getWidth()).isBetween(160.0, 200.0);
        assertThat(url.getWidth()).isGreaterThan(300);
        resized(stage, 530);
        assertThat(name.getWidth()).isEqualTo(100);
        runOnFx(() -> name.setPrefWidth(140));
        resized(stage, 780);
        assertThat(name.getWidth()).as("as somebody made it").isEqualTo(140);
        assertThat(widthOfAll(stage)).isLessThanOrEqualTo(780);
    }

    @Test
    void aColumnThatIsDraggedWiderTakesItFromTheRest() {
        Stage stage = shown(600);
        runOnFx(() -> owner.setPrefWidth(160));
        assertThat(widthOfAll(stage)).isLessThanOrEqualTo(600);
        assertThat(owner.getWidth()).isEqualTo(160);
    }

    private Stage shown(double width) {
        TableView<String> table = onFx(() -> {
            TableView<String> made = new TableView<>();
            made.getColumns().setAll(List.of(name, url, owner, auth));
            fit = ColumnFit.keep(made, url, auth, owner);
            return made;
        });
        Stage stage = driver.show(onFx(() -> new Scene(table, width, 200)));
        return resized(stage, width);
    }

    private Stage resized(Stage stage, double width) {
        runOnFx(() -> stage.setWidth(width));
        await().until(() ->
                onFx(() -> stage.getScene().getWidth() == width && !table(stage).isNeedsLayout()));
        return stage;
    }

    private double widthOfAll(Stage stage) {
        return visible(stage).stream().mapToDouble(TableColumn::getWidth).sum();
    }

    @SuppressWarnings("unchecked")
    private static TableView<String> table(Stage stage) {
        return (TableView<String>) stage.getScene().getRoot();
    }

    private List<TableColumn<String, ?>> visible(Stage stage) {
        return onFx(() -> table(stage).getColumns().stream()
                .filter(TableColumn::isVisible)
                .toList());
    }

    private static TableColumn<String, String> column(double width) {
        TableColumn<String, String> column = new TableColumn<>();
        column.setPrefWidth(width);
        return column;
    }
}
