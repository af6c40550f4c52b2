package dev.hookbench.ui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

final class NavigatorTest {
    private final List<String> log = new ArrayList<>();
    private final Navigator navigator = new Navigator();

    @Test
    void attachesTheRoomItShowsAndDetachesTheOneBefore() {
        navigator.add(new Room(View.REQUESTS));
        navigator.add(new Room(View.SHELL));
        navigator.show(View.REQUESTS);
        navigator.show(View.REQUESTS);
        navigator.show(View.SHELL, "uid-7");
        navigator.leave();
        navigator.leave();
        assertThat(log)
                .containsExactly(
                        "attach REQUESTS", "detach REQUESTS", "attach SHELL", "show SHELL uid-7", "detach SHELL");
        assertThat(navigator.currentProperty().get()).isNull();
    }

    @Test
    void namesARoomThatIsNotThere() {
        assertThatThrownBy(() -> navigator.show(View.SHELL)).hasMessageContaining("SHELL");
    }

    private final class Room implements ViewRoom {
        private final View view;

        Room(View view) {
            this.view = view;
        }

        @Override
        public View view() {
            return view;
        }

        @Override
        public String title() {
            return view.name();
        }

        @Override
        public Ikon icon() {
            return Feather.BOX;
        }

        @Override
        public Parent root() {
            return new Group();
        }

        @Override
        public void attach() {
            log.add("attach " + view);
        }

        @Override
        public void detach() {
            log.add("detach " + view);
        }

        @Override
        public void show(String uid) {
            log.add("show " + view + " " + uid);
        }
    }
}
