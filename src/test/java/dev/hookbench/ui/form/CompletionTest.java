package dev.hookbench.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    private static final List<String> KNOWN = List.of("invoice.paid", "order.created", "order.paid", "paid.back");

    @Test
    void offersWhatHoldsTheTextThoseThatBeginWithItFirst() {
        assertThat(Completion.offers(KNOWN, "PAID")).containsExactly("paid.back", "invoice.paid", "order.paid");
    }

    @Test
    void offersNothingBeforeAnythingIsTypedAndNotWhatIsTypedAlready() {
        assertThat(Completion.offers(KNOWN, "  ")).isEmpty();
        assertThat(Completion.offers(KNOWN, "order.paid")).isEmpty();
    }

    @Test
    void offersTenAtMost() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "type." + i).toList();
        assertThat(Completion.offers(many, "type")).hasSize(10);
    }
}
