package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.FilterVerdict.Convoy;
import dev.hookbench.domain.subscription.FilterVerdict.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convoy's own truth table, row by row. */
final class ConvoyDecisionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                        | {"x":1}            | MATCH
            {"a":1,"b":2}             | {"a":1}            | MATCH
            {"b":2}                   | {"a":1}            | NO_MATCH
            {"b":{"$exist":false}}    | {"a":1}            | NO_MATCH
            {"a":1,"b":{"$exist":true}} | {"a":1}          | MATCH
            {"t":{"$nin":["a"]}}      | {}                 | NO_MATCH
            {"a":{"$lt":1}}           | {"a":"x"}          | MATCH
            {"a":{"$gt":1}}           | {"a":"x"}          | ERROR
            {"tags":"a"}              | {"tags":["a","b"]} | MATCH
            {"tags":{"$eq":["a","b"]}} | {"tags":["a","b"]} | MATCH
            {"a":null}                | {"a":null}         | NO_MATCH
            {"a":{"$exist":true}}     | {"a":null}         | MATCH
            {"items.$.id":2}          | {"items":[{"id":1},{"id":2}]} | MATCH
            {"$.id":2}                | [{"id":1},{"id":2}] | MATCH
            {"items.$.v.$.n":7}       | {"items":[{"v":[{"n":1},{"n":7}]}]} | NO_MATCH
            {"x":{"$or":[{"a":1}]}}   | {"x":{"a":1}}      | NO_MATCH
            {"$or":[{"$and":[{"x.a":1},{"x.a":{"$lt":2}}]},{"z":1}]} | {"x":{"a":1}} | MATCH
            # the operators' own table
            {"a":5}                   | {"a":"5"}          | MATCH
            {"a":"5.0"}               | {"a":"5"}          | MATCH
            {"a":["x"]}               | {"a":["x"]}        | NO_MATCH
            {"a":{"$neq":5}}          | {"a":"5"}          | NO_MATCH
            {"a":{"$gt":1}}           | {"a":"2"}          | MATCH
            {"a":{"$lte":1}}          | {"a":"x"}          | ERROR
            {"a":{"$gte":1}}          | {"a":"x"}          | NO_MATCH
            {"a":{"$in":["1"]}}       | {"a":1}            | NO_MATCH
            {"a":{"$in":[1]}}         | {"a":1}            | MATCH
            {"a":{"$in":"x"}}         | {"a":["x"]}        | MATCH
            {"a":{"$in":"x"}}         | {"a":"x"}          | ERROR
            {"a":{"$nin":[1]}}        | {"a":2}            | MATCH
            {"a":{"$regex":"oic"}}    | {"a":"invoice"}    | MATCH
            {"a":{"$regex":"5"}}      | {"a":5}            | ERROR
            {"a.$":1}                 | {"a":[1]}          | ERROR
            {"a.$.b.$.c.$.d.$.e":1}   | {"a":[{"b":1}]}    | ERROR
            {"x":{"$or":[{"a":1}]}}   | {"x":1}            | ERROR
            {"a":1}                   | {"a":1,"$id":2}    | ERROR
            {"a":{"$in":[["x"]]}}     | {"a":["x"]}        | ERROR
            {"a":1,"b":2}             | {"a":1,"b":null}   | MATCH
            {"a.2":5}                 | {"a":[{"x":1},4,5]} | NO_MATCH
            {"a.1.x":5}               | {"a":[{"x":1},{"x":5}]} | MATCH
            {"a.$.x":5}               | {"a":[{"x":1},{"y":5}]} | NO_MATCH
            {"a":"NaN"}               | {"a":"NaN"}        | NO_MATCH
            {"a":"1e999"}             | {"a":"1e999"}      | MATCH
            """)
    void decidesAsConvoyDoes(String filter, String payload, Decision expected) {
        assertThat(convoy(filter, payload).decision()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1}                   | {"a":1}            | false | Convoy would have decided the same.
            {"a":1,"b":2}             | {"a":1}            | true  | Convoy would have matched, since it skips a condition whose key it does not find (b).
            {"b":{"$exist":false}}    | {"a":1}            | true  | Convoy would not have matched, since it skips a condition whose key it does not find (b); it takes a filter none of whose keys it looked at for no match.
            {"a":{"$lt":1}}           | {"a":"x"}          | true  | Convoy would have matched, since it takes $lt for not $gte, which holds for "x" too.
            {"a":null}                | {"a":null}         | true  | Convoy would not have matched, since it skips a condition on a null (a); it takes a filter none of whose keys it looked at for no match.
            {"a":"5.0"}               | {"a":"5"}          | true  | Convoy would have matched, since it takes texts that spell numbers for numbers.
            {"a":{"$in":["x"]}}       | {"a":["x"]}        | true  | Convoy would not have matched, since it looks for the array as a whole in the list.
            {"a":{"$in":[["x"]]}}     | {"a":["x"]}        | true  | Convoy would have given up, since it cannot look for an array or object in a list: a single or fan-out event is queued again and again, a broadcast skips the subscription.
            {"a":{"$gt":1}}           | {"a":"x"}          | false | Convoy would have given up, since it cannot compare "x" by $gt: a single or fan-out event is queued again and again, a broadcast skips the subscription.
            {"items.$.v.$.n":7}       | {"items":[{"v":[{"n":1},{"n":7}]}]} | true | Convoy would not have matched, since it looks at the indexes 0 to 0 in items.$.v.$.n, a figure it takes from the first number in the payload's keys.
            """)
    void saysWhereAndWhyItDiffers(String filter, String payload, boolean differs, String explanation) {
        Convoy convoy = convoy(filter, payload);
        assertThat(convoy.explanation()).isEqualTo(explanation);
        assertThat(convoy.differs()).isEqualTo(differs);
    }

    @Test
    void headersNeedTheirExactSpellingThere() {
        ContentFilter filter = new ContentFilter("{\"x-event\":\"push\"}", "", "", "");
        Convoy convoy = verdict(filter, new EventSample("{\"X-Event\":\"push\"}", "{}", "", ""));
        assertThat(convoy.differs()).isTrue();
        assertThat(convoy.explanation()).contains("compares names of headers by their exact spelling");
    }

    @Test
    void anEmptyPartNeverMatchesThere() {
        ContentFilter filter = new ContentFilter("", "", "{\"q\":{\"$exist\":false}}", "");
        Convoy convoy = verdict(filter, EventSample.ofBody("{}"));
        assertThat(convoy.decision()).isEqualTo(Decision.NO_MATCH);
        assertThat(convoy.explanation())
                .isEqualTo("Convoy would not have matched,"
                        + " since it takes conditions on an empty part (query) for no match.");
    }

    @Test
    void aWildcardAmongManyIndexesEndsAtOnce() {
        String filter = "{\"a.$.b.$.c.$.d\":1}";
        String payload = "{\"year2024\":1,\"a\":[{\"b\":[{\"c\":[{\"d\":1}]}]}]}";
        assertThat(convoy(filter, payload).decision()).isEqualTo(Decision.MATCH);
    }

    private static Convoy convoy(String filter, String payload) {
        return verdict(ContentFilter.ofBody(filter), EventSample.ofBody(payload));
    }

    private static Convoy verdict(ContentFilter filter, EventSample sample) {
        return FilterTester.test(filter, "", sample).result().orElseThrow().convoy();
    }
}
