package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.domain.subscription.FilterVerdict.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterSemanticsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # direct values
            {}                        | {"a":1}            | true
            {"a":1}                   | {"a":1}            | true
            {"a":5}                   | {"a":"5"}          | true
            {"a":"5"}                 | {"a":5}            | true
            {"a":5}                   | {"a":"05"}         | false
            {"a":"5"}                 | {"a":"5.0"}        | false
            {"a":1}                   | {"a":1.0}          | true
            {"a":1e2}                 | {"a":100}          | true
            {"a":9007199254740993}    | {"a":9007199254740992} | false
            {"a":true}                | {"a":"true"}       | false
            {"a":null}                | {"a":null}         | true
            {"a":null}                | {}                 | false
            {"a":1}                   | {"a":null}         | false
            {"a":{"b":1}}             | {"a":{"b":1,"c":2}} | true
            {"a.b":1}                 | {"a":{"b":1}}      | true
            {"a":{"b":1}}             | {"a.b":1}          | true
            {"a":{}}                  | {"a":{}}           | true
            {"a":{}}                  | {"a":{"b":1}}      | false
            # all conditions are required, a missing key fails its own
            {"a":1,"b":2}             | {"a":1,"b":2}      | true
            {"a":1,"b":2}             | {"a":1}            | false
            {"b":2}                   | {"a":1}            | false
            {"b":{"$neq":2}}          | {"a":1}            | false
            {"t":{"$nin":["a"]}}      | {}                 | false
            # arrays
            {"tags":"a"}              | {"tags":["a","b"]} | true
            {"tags":"c"}              | {"tags":["a","b"]} | false
            {"tags":["a","b"]}        | {"tags":["a","b"]} | true
            {"tags":["b","a"]}        | {"tags":["a","b"]} | false
            {"tags":{"$eq":["a","b"]}} | {"tags":["a","b"]} | true
            {"tags":{"$neq":["a"]}}   | {"tags":["a","b"]} | true
            {"tags":{"a":1}}          | {"tags":[{"a":1}]} | false
            {"items.0.id":1}          | {"items":[{"id":1}]} | true
            {"items.1.id":1}          | {"items":[{"id":1}]} | false
            {"a.0":7}                 | {"a":[7]}          | true
            # $eq, $neq
            {"a":{"$eq":5}}           | {"a":"5"}          | true
            {"a":{"$neq":5}}          | {"a":"5"}          | false
            {"a":{"$neq":5}}          | {"a":6}            | true
            {"a":{"$eq":{"x":[1]}}}   | {"a":{"x":[1.0]}}  | true
            {"a":{"$eq":null}}        | {"a":null}         | true
            # orders of numbers
            {"a":{"$gt":1}}           | {"a":2}            | true
            {"a":{"$gt":1}}           | {"a":1}            | false
            {"a":{"$gte":1}}          | {"a":1}            | true
            {"a":{"$gte":1}}          | {"a":0.5}          | false
            {"a":{"$lt":1}}           | {"a":0.5}          | true
            {"a":{"$lt":1}}           | {"a":1}            | false
            {"a":{"$lte":1}}          | {"a":1}            | true
            {"a":{"$lte":1}}          | {"a":1.01}         | false
            {"a":{"$gt":"1"}}         | {"a":"2"}          | true
            {"a":{"$gt":1,"$lt":5}}   | {"a":3}            | true
            {"a":{"$gt":1,"$lt":5}}   | {"a":7}            | false
            {"a":{"$lt":1}}           | {"a":"x"}          | false
            {"a":{"$lte":1}}          | {"a":"x"}          | false
            {"a":{"$gt":1}}           | {"a":"x"}          | false
            {"a":{"$gte":1}}          | {"a":null}         | false
            {"a":{"$lt":1}}           | {"a":true}         | false
            {"a":{"$lt":1}}           | {}                 | false
            {"a":{"$gt":1}}           | {"a":1e999999}     | true
            # lists
            {"a":{"$in":[1,2]}}       | {"a":2}            | true
            {"a":{"$in":["1"]}}       | {"a":1}            | false
            {"a":{"$in":[1]}}         | {"a":1.0}          | true
            {"a":{"$in":["x"]}}       | {"a":["y","x"]}    | true
            {"a":{"$in":[["x"]]}}     | {"a":["x"]}        | true
            {"a":{"$in":"x"}}         | {"a":["x"]}        | true
            {"a":{"$in":[null]}}      | {"a":null}         | true
            {"a":{"$in":[]}}          | {"a":1}            | false
            {"a":{"$nin":[1,2]}}      | {"a":3}            | true
            {"a":{"$nin":[1,2]}}      | {"a":2}            | false
            {"a":{"$nin":["x"]}}      | {"a":["y","x"]}    | false
            # $exist
            {"b":{"$exist":false}}    | {"a":1}            | true
            {"b":{"$exist":false}}    | {"b":null}         | false
            {"a":1,"b":{"$exist":true}} | {"a":1}          | false
            {"a":{"$exist":true}}     | {"a":null}         | true
            {"a.b":{"$exist":true}}   | {"a":{"b":{}}}     | true
            {"a":{"$exist":true,"b":1}} | {"a":{"b":1}}    | true
            {"a.$.b":{"$exist":false}} | {"a":[{"c":1}]}   | true
            {"a.$.b":{"$exist":false}} | {"a":[{"c":1},{"b":1}]} | false
            # $regex
            {"a":{"$regex":"^inv"}}   | {"a":"invoice"}    | true
            {"a":{"$regex":"oic"}}    | {"a":"invoice"}    | true
            {"a":{"$regex":"^oic"}}   | {"a":"invoice"}    | false
            {"a":{"$regex":"5"}}      | {"a":5}            | false
            {"a":{"$regex":""}}       | {"a":""}           | true
            # $or, $and, anywhere
            {"$or":[{"a":1},{"b":1}]} | {"b":1}            | true
            {"$or":[{"a":1},{"b":1}]} | {"b":2}            | false
            {"$and":[{"a":1},{"b":1}]} | {"a":1,"b":1}     | true
            {"$and":[{"a":1},{"b":1}]} | {"a":1}           | false
            {"$or":[{"$and":[{"x.a":1},{"x.a":{"$lt":2}}]},{"z":1}]} | {"x":{"a":1}} | true
            {"x":{"$or":[{"a":1}]}}   | {"x":{"a":1}}      | true
            {"x":{"$or":[{"a":1},{"b":2}]}} | {"x":{"b":3}} | false
            {"x":{"$or":[{"$lt":1},{"$gt":5}]}} | {"x":7}  | true
            {"x":{"$or":[{"$lt":1},{"$gt":5}]}} | {"x":3}  | false
            {"c":1,"$or":[{"a":1},{"b":1}]} | {"b":1}      | false
            # any element
            {"items.$.id":2}          | {"items":[{"id":1},{"id":2}]} | true
            {"items.$.id":3}          | {"items":[{"id":1},{"id":2}]} | false
            {"$.id":2}                | [{"id":1},{"id":2}] | true
            {"items.$.v.$.n":7}       | {"items":[{"v":[{"n":1},{"n":7}]}]} | true
            {"items":{"$":{"id":2}}}  | {"items":[{"id":2}]} | true
            {"items.$.id":{"$gt":1}}  | {"items":[{"id":1},{"id":2}]} | true
            {"tags.$":"b"}            | {"tags":["a","b"]} | true
            {"a.$.b.$.c.$.d.$.e":1}   | {"a":[{"b":[{"c":[{"d":[{"e":1}]}]}]}]} | true
            {"a.$.b":1}               | {"a":{"b":1}}      | false
            """)
    void decides(String filter, String payload, boolean expected) {
        FilterVerdict verdict = verdict(ContentFilter.ofBody(filter), EventSample.ofBody(payload));
        assertThat(verdict.matches()).isEqualTo(expected);
        assertThat(verdict.conditions().stream().allMatch(Condition::holds)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"data.amount":{"$gt":100}} | {"data":{"amount":90}} | data.amount $gt 100 | data.amount is 90, which is not greater than 100.
            {"data.amount":{"$gt":100}} | {"data":{"amount":"x"}} | data.amount $gt 100 | data.amount is "x", which is no number and so neither more nor less.
            {"a":1}                   | {}                 | a = 1          | The payload has no a.
            {"a":{"$in":["1"]}}       | {"a":1}            | a $in ["1"]    | a is 1, which is not in the list, as a number and a text are told apart here.
            {"a":{"$exist":false}}    | {"a":[]}           | a $exist false | a is [].
            {"a.$.b":1}               | {"a":[{"b":2},{"b":3}]} | a.$.b = 1 | None of 2 elements passes; the first is 2.
            {"$or":[{"a":1},{"b":{"$regex":"^x"}}]} | {"a":2} | (a = 1 or b $regex "^x") | None of the 2 alternatives holds; the first: a is 2.
            {"tags":"c"}              | {"tags":["a"]}     | tags = "c"     | tags is ["a"], without it.
            """)
    void saysWhyEachConditionFails(String filter, String payload, String text, String why) {
        FilterVerdict verdict = verdict(ContentFilter.ofBody(filter), EventSample.ofBody(payload));
        assertThat(verdict.conditions()).containsExactly(new Condition("body", text, false, why));
    }

    @Test
    void headersAreNamedInAnyCaseAndMayHaveSeveralValues() {
        ContentFilter filter = new ContentFilter("{\"X-GitHub-Event\":\"push\",\"x-tag\":\"b\"}", "", "", "");
        assertThat(verdict(filter, new EventSample("{\"x-github-EVENT\":\"push\",\"X-Tag\":[\"a\",\"b\"]}", "", "", ""))
                        .matches())
                .isTrue();
        assertThat(verdict(filter, new EventSample("{\"X-GitHub-Event\":\"push\"}", "", "", ""))
                        .matches())
                .isFalse();
    }

    @Test
    void everyPartMustHold() {
        ContentFilter filter =
                new ContentFilter("{\"h\":\"1\"}", "{\"b\":1}", "{\"q\":\"1\"}", "{\"path\":{\"$regex\":\"^/in/\"}}");
        EventSample all = new EventSample("{\"h\":\"1\"}", "{\"b\":1}", "{\"q\":[\"0\",\"1\"]}", "/in/orders");
        assertThat(verdict(filter, all).matches()).isTrue();
        assertThat(verdict(filter, new EventSample(all.headers(), all.body(), all.query(), "/out"))
                        .conditions())
                .extracting(Condition::part, Condition::holds)
                .containsExactly(
                        tuple("headers", true), tuple("body", true), tuple("query", true), tuple("path", false));
    }

    @Test
    void aPartThatIsNotThereHasNoKeys() {
        assertThat(verdict(new ContentFilter("", "", "{\"q\":{\"$exist\":false}}", ""), EventSample.ofBody("1"))
                        .matches())
                .isTrue();
        assertThat(verdict(new ContentFilter("", "", "{\"q\":1}", ""), EventSample.ofBody("1"))
                        .conditions())
                .extracting(Condition::explanation)
                .containsExactly("The query has no q.");
    }

    @Test
    void aTextTooLongToBeSearchedFailsAndSaysSo() {
        String body = "{\"a\":\"" + "x".repeat(100_001) + "\"}";
        assertThat(verdict(ContentFilter.ofBody("{\"a\":{\"$regex\":\"x\"}}"), EventSample.ofBody(body))
                        .conditions())
                .extracting(Condition::explanation)
                .containsExactly("a has 100001 characters, of which at most 100000 are searched.");
    }

    private static FilterVerdict verdict(ContentFilter filter, EventSample sample) {
        return FilterTester.test(filter, "", sample).result().orElseThrow();
    }
}
