package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.domain.job.JobScope;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.jobs.JobWords;
import dev.hookbench.ui.jobs.OutcomeCell;
import dev.hookbench.ui.jobs.OutcomeRow;
import dev.hookbench.ui.table.ColumnFit;
import dev.hookbench.ui.table.Columns;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The strip of batch work over the table: the question before it, how far it is, what came of each item. */
public final class BatchController {
    private final DeliveriesScreen screen;

    @FXML
    private Node ask;

    @FXML
    private Label question;

    @FXML
    private Button beginBatch;

    @FXML
    private Label batchNotice;

    @FXML
    private Node work;

    @FXML
    private Label told;

    @FXML
    private ProgressBar progress;

    @FXML
    private Node cancelBatch;

    @FXML
    private Node dismissBatch;

    @FXML
    private Node openOutcomes;

    @FXML
    private TableView<OutcomeRow> outcomes;

    @FXML
    private TableColumn<OutcomeRow, OutcomeRow> outcomeColumn;

    @FXML
    private TableColumn<OutcomeRow, String> subjectColumn;

    @FXML
    private TableColumn<OutcomeRow, String> reasonColumn;

    BatchController(DeliveriesScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        Shown.text(batchNotice, screen.batch().noticeProperty());
        screen.batch().questionProperty().subscribe(asked -> {
            Shown.set(ask, asked != null);
            question.setText(asked == null ? "" : asked.text());
            if (asked != null) {
                beginBatch.setText(screen.words().get(asked.forced() ? "deliveries.force" : "deliveries.batch.yes"));
                beginBatch.requestFocus();
            }
        });
        screen.job().jobProperty().subscribe(this::show);
        Shown.when(outcomes, screen.job().outcomesOpenProperty());
        Columns.cells(outcomeColumn, () -> new OutcomeCell(screen.words()));
        Columns.text(subjectColumn, OutcomeRow::subject);
        Columns.text(reasonColumn, row -> row.item().reason(), "muted");
        ColumnFit.keep(outcomes, reasonColumn, subjectColumn);
        outcomes.setItems(screen.job().outcomes());
        outcomes.getSelectionModel().selectedItemProperty().subscribe(this::look);
    }

    private void show(@Nullable BatchJob job) {
        Shown.set(work, job != null);
        if (job != null) {
            boolean active = job.status().isActive();
            told.setText(new JobWords(screen.words()).tell(job));
            progress.setProgress(job.total() == 0 ? -1 : (double) job.processed() / job.total());
            Shown.set(progress, active);
            Shown.set(cancelBatch, active);
            Shown.set(dismissBatch, !active);
            Shown.set(openOutcomes, job.processed() > 0);
        }
    }

    /** A delivery is shown; what is replayed are events. */
    private void look(@Nullable OutcomeRow row) {
        BatchJob job = screen.job().jobProperty().get();
        if (row != null && job != null && !(job.scope() instanceof JobScope.Replay)) {
            screen.list().show(row.item().subjectUid());
        }
    }

    @FXML
    private void begin() {
        screen.batch().begin();
    }

    @FXML
    private void forget() {
        screen.batch().forget();
    }

    @FXML
    private void cancel() {
        screen.job().cancel();
    }

    @FXML
    private void dismiss() {
        screen.job().dismiss();
    }

    @FXML
    private void toggleOutcomes() {
        screen.job()
                .outcomesOpenProperty()
                .set(!screen.job().outcomesOpenProperty().get());
    }
}
