package dev.hookbench.ui.shell;

import dev.hookbench.domain.job.BatchJob;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.jobs.JobViewModel;
import dev.hookbench.ui.jobs.JobWords;
import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Batch work in the status bar: how far it is, its end, and the way to it. */
public final class JobStatusController {
    private final JobViewModel model;
    private final JobWords words;
    private final Navigator navigator;

    @FXML
    private HBox root;

    @FXML
    private Hyperlink jobTitle;

    @FXML
    private ProgressBar jobProgress;

    @FXML
    private Node cancelJob;

    @FXML
    private Node dismissJob;

    JobStatusController(JobViewModel model, Words words, Navigator navigator) {
        this.model = model;
        this.words = new JobWords(words);
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        model.jobProperty().subscribe(this::tell);
    }

    private void tell(@Nullable BatchJob job) {
        Shown.set(root, job != null);
        if (job != null) {
            boolean active = job.status().isActive();
            jobTitle.setText(words.tell(job));
            jobProgress.setProgress(job.total() == 0 ? -1 : (double) job.processed() / job.total());
            Shown.set(jobProgress, active);
            Shown.set(cancelJob, active);
            Shown.set(dismissJob, !active);
        }
    }

    @FXML
    private void show() {
        navigator.show(View.DELIVERIES);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }
}
