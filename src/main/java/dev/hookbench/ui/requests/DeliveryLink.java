package dev.hookbench.ui.requests;

import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Navigator;
import dev.hookbench.ui.support.View;
import javafx.scene.control.Hyperlink;
import org.jspecify.annotations.Nullable;

/** The link from what came of an action to the delivery that tells more, shown only where there is one. */
record DeliveryLink(Hyperlink link, Navigator navigator) {
    void follow(@Nullable Note note) {
        String delivery = note == null ? "" : note.delivery();
        Shown.set(link, !delivery.isEmpty());
        link.setVisited(false);
        link.setOnAction(_ -> navigator.show(View.DELIVERIES, delivery));
    }
}
