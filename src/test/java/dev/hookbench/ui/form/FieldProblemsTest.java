package dev.hookbench.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookbench.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldProblemsTest {
    private final FieldProblems problems = new FieldProblems("url", "custom_headers");

    @Test
    void eachProblemGoesToItsFieldAndNoneIsLost() {
        problems.show(List.of(
                new Problem("url", "x", "one"),
                new Problem("url", "x", "two"),
                new Problem("custom_headers.X-Id", "", "three"),
                new Problem("nowhere", "", "four")));
        assertThat(problems.of("url")).isEqualTo("one\ntwo");
        assertThat(problems.of("custom_headers")).isEqualTo("three");
        assertThat(problems.others()).isEqualTo("four");
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void watchersSeeEveryChange() {
        List<String> seen = new ArrayList<>();
        problems.watch("url", seen::add);
        problems.show(List.of(new Problem("url", "x", "wrong")));
        problems.clear();
        assertThat(seen).containsExactly("", "wrong", "");
    }

    @Test
    void whatIsForgottenLeavesTheOthers() {
        problems.show(List.of(new Problem("url", "x", "wrong"), new Problem("custom_headers", "", "bad")));
        problems.forget("url");
        assertThat(problems.of("url")).isEmpty();
        assertThat(problems.of("custom_headers")).isEqualTo("bad");
    }

    @Test
    void aFieldThatTheFormHasNotIsAMistakeInTheView() {
        assertThatThrownBy(() -> problems.of("typo")).hasMessageContaining("typo");
    }
}
