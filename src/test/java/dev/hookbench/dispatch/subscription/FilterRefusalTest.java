package dev.hookbench.dispatch.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.subscription.ContentFilter;
import dev.hookbench.domain.subscription.EventSample;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterRefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                     | f.body       | is not a JSON object
            {"a":                   | f.body       | Mend it there, or leave it empty.
            {"a":{"$foo":1}}        | f.body.a     | has the unknown operator $foo: use $eq, $neq,
            {"$foo":1}              | f.body       | starts with the unknown operator $foo
            {"$gt":1}               | f.body       | has $gt without a key: write {"key": {"$gt": …}}.
            {"a":{"$gt":"x"}}       | f.body.a     | needs a number after $gt.
            {"a":{"$lt":null}}      | f.body.a     | needs a number after $lt.
            {"a":{"$exist":"yes"}}  | f.body.a     | needs true or false after $exist.
            {"a":{"$regex":5}}      | f.body.a     | needs a text after $regex.
            {"a":{"$regex":"(a"}}   | f.body.a     | has a pattern that RE2 does not take
            {"a":{"$regex":"(?=a)"}} | f.body.a    | look-around and back-references do not exist there
            {"$or":{"a":1}}         | f.body       | needs a list of conditions after $or
            {"$or":[]}              | f.body       | needs a list of conditions after $or
            {"a":{"$and":1}}        | f.body.a     | needs a list of conditions after $and
            {"$or":[1]}             | f.body       | has under $or something else than conditions
            {"$or":[{}]}            | f.body       | has under $or something else than conditions
            {"$or":[{"a":{"$foo":1}}]} | f.body.a  | has the unknown operator $foo
            {"a.$gt":1}             | f.body.a.$gt | write {"key": {"$gt": …}}.
            {"a..b":1}              | f.body.a..b  | has an empty name: give each key a name.
            {"":1}                  | f.body       | has an empty name: give each key a name.
            """)
    void namesFieldAndCure(String filter, String field, String message) {
        List<Problem> problems = problems(ContentFilter.ofBody(filter));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().field()).isEqualTo(field);
        assertThat(problems.getFirst().message()).startsWith(field + " ").contains(message);
    }

    @Test
    void namesEveryFaultOfEveryPart() {
        ContentFilter filter =
                new ContentFilter("{\"a.$.b\":1}", "{\"a\":{\"$gt\":\"x\"},\"b\":{\"$exist\":1}}", "[", "7");
        assertThat(problems(filter))
                .extracting(Problem::field)
                .containsExactly("f.headers.a.$.b", "f.body.a", "f.body.b", "f.query", "f.path");
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThat(message("{\"a\":\"" + "x".repeat(65_536) + "\"}")).contains("shorten it to at most 65536");
        assertThat(message("{\"a" + ".a".repeat(20) + "\":1}")).contains("more than 20 names");
        assertThat(message("{\"$or\":[".repeat(21) + "{\"a\":1}" + "]}".repeat(21)))
                .contains("deeper than 20 levels");
        assertThat(message("{\"a\":{\"$regex\":\"" + "x".repeat(1_001) + "\"}}"))
                .contains("a pattern of 1001 characters");
        String many = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(message(many)).contains("one condition too many: keep to at most 500");
        String atTheLimit = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(problems(ContentFilter.ofBody(atTheLimit))).isEmpty();
    }

    @Test
    void hostilePatternsAreRefusedOrAnswerAtOnce() {
        assertThat(message("{\"a\":{\"$regex\":\"" + "(".repeat(1_000) + "\"}}"))
                .contains("a has a pattern");
        for (String pattern :
                List.of("((a{30}){30}){30}", "((a{100}){100}){100}", "(a?){9}".repeat(300), "[]a{9}]{999}{3}")) {
            assertThat(message("{\"a\":{\"$regex\":\"" + pattern + "\"}}")).contains("a pattern");
        }
        List.of("(a+)+$", "([0-9a-f]{8}-){4}", "\\\\{9999}", "[{]{3}{", "(x+x+)+y", "(((((a*)*)*)*)*)*b")
                .forEach(pattern -> {
                    ContentFilter filter = ContentFilter.ofBody("{\"a\":{\"$regex\":\"" + pattern + "\"}}");
                    FilterTester.test(filter, "f.", EventSample.ofBody("{\"a\":\"" + "a".repeat(5_000) + "\"}"));
                });
    }

    @Test
    void refusesSamplesThatAreNoJson() {
        EventSample sample = new EventSample("[1]", "{", "x", "7");
        assertThat(FilterTester.test(ContentFilter.none(), "f.", sample).reasons())
                .extracting(Problem::field)
                .containsExactly("request.headers", "request.body", "request.query", "request.path");
    }

    private static String message(String filter) {
        return problems(ContentFilter.ofBody(filter)).getFirst().message();
    }

    private static List<Problem> problems(ContentFilter filter) {
        return FilterTester.test(filter, "f.", EventSample.ofBody("{}")).reasons();
    }
}
