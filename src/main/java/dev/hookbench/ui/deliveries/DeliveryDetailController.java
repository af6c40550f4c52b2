package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.support.PlainSight;
import dev.hookbench.ui.support.View;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The selected delivery: what it is, why it stands where it stands, and sending it again. */
public final class DeliveryDetailController {
    private final DeliveriesScreen screen;

    @FXML
    private Label heading;

    @FXML
    private StatusPill pill;

    @FXML
    private Label line;

    @FXML
    private CopyButton copyUid;

    @FXML
    private Button resendButton;

    @FXML
    private Button forceButton;

    @FXML
    private Label forceRule;

    @FXML
    private Button endpointButton;

    @FXML
    private Label notice;

    @FXML
    private Card why;

    @FXML
    private Label text;

    @FXML
    private Label cure;

    DeliveryDetailController(DeliveriesScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(notice, text, cure);
        notice.textProperty().bind(screen.list().noticeProperty());
        copyUid.setText(() -> {
            DeliveryDetail detail = screen.list().detailProperty().get();
            return detail == null ? "" : detail.delivery().uid();
        });
        screen.list().detailProperty().subscribe(this::show);
        screen.list().nowProperty().subscribe(this::tell);
    }

    private void show(@Nullable DeliveryDetail detail) {
        if (detail == null) {
            return;
        }
        Delivery delivery = detail.delivery();
        Words words = screen.words();
        heading.setText(
                PlainSight.line(words.get("deliveries.heading", delivery.eventType(), delivery.endpointName())));
        new StatusPills(words.messages()).show(pill, delivery.status());
        boolean keyed = !delivery.idempotencyKey().isEmpty();
        line.setText(words.get("deliveries.line", delivery.uid(), keyed ? 1 : 0, delivery.idempotencyKey()));
        resendButton.setText(words.get(ResendAction.probes(detail) ? "deliveries.resend.probe" : "deliveries.resend"));
        Shown.set(resendButton, ResendAction.possible(detail));
        Shown.set(forceButton, ResendAction.forcible(detail));
        Shown.set(forceRule, ResendAction.forcible(detail));
        endpointButton.setDisable(detail.endpoint() == null);
        tell(screen.list().nowProperty().get());
    }

    private void tell(Instant now) {
        DeliveryDetail detail = screen.list().detailProperty().get();
        if (detail == null) {
            return;
        }
        DeliveryStory story = new Storyteller(screen.words()).tell(detail, now);
        why.setTitle(story.title());
        why.setTone(
                switch (story.tone()) {
                    case GOOD -> Tone.SUCCESS;
                    case WAITING -> Tone.WARNING;
                    case QUIET -> Tone.NEUTRAL;
                    case BAD -> Tone.DANGER;
                });
        text.setText(story.text());
        cure.setText(story.cure());
    }

    @FXML
    private void resend() {
        screen.resend().run();
    }

    @FXML
    private void forceResend() {
        screen.resend().force();
    }

    @FXML
    private void showEndpoint() {
        DeliveryDetail detail = screen.list().detailProperty().get();
        if (detail != null) {
            screen.tools().navigator().show(View.ENDPOINTS, detail.delivery().endpointUid());
        }
    }
}
