package dev.hookbench.api.route;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAPI document says of a route.
 *
 * @param id its name for makers of clients
 * @param tag the resource it belongs to
 * @param summary one line
 * @param description more than the summary says; empty for nothing
 * @param request of the body; null where none is read
 * @param answer what it answers when all goes well
 * @param refusals statuses of refusals that only this route has
 * @param otherTypes media types of bodies that are taken beside JSON
 * @param otherAnswers what it answers in other cases when all goes well
 */
public record Operation(
        String id,
        ApiTag tag,
        String summary,
        String description,
        List<Parameter> parameters,
        @Nullable Schema request,
        Answer answer,
        List<Integer> refusals,
        List<String> otherTypes,
        List<Answer> otherAnswers) {
    /** What every refusal looks like. */
    public static final Schema FAILURE = Schema.object()
            .has("status", Schema.flag().says("Always false."))
            .has("message", Schema.text().says("What is wrong, and what to do."))
            .named("Failure");

    public Operation {
        parameters = List.copyOf(parameters);
        refusals = List.copyOf(refusals);
        otherTypes = List.copyOf(otherTypes);
        otherAnswers = List.copyOf(otherAnswers);
    }

    /**
     * A query parameter.
     *
     * @param repeatable whether it may stand there more than once
     */
    public record Parameter(String name, String description, Schema schema, boolean repeatable) {}

    /**
     * What a route answers.
     *
     * @param schema of {@code data} in the envelope; of the whole where there is none
     * @param kind how it travels
     */
    public record Answer(int status, String description, Schema schema, Kind kind) {
        /** How an answer travels. */
        public enum Kind {
            /** JSON in Convoy's envelope. */
            ENVELOPE,
            /** JSON as it is. */
            PLAIN,
            /** Bytes, to be saved. */
            BYTES
        }
    }

    /** An operation that answers 200 without data. */
    public static Operation named(String id, String summary) {
        return new Operation(
                id,
                ApiTag.SYSTEM,
                summary,
                "",
                List.of(),
                null,
                new Answer(200, "Done.", Schema.nothing(), Answer.Kind.ENVELOPE),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with more words. */
    public Operation says(String words) {
        return new Operation(id, tag, summary, words, parameters, request, answer, refusals, otherTypes, otherAnswers);
    }

    /** The same of that resource. */
    public Operation of(ApiTag newTag) {
        return new Operation(
                id, newTag, summary, description, parameters, request, answer, refusals, otherTypes, otherAnswers);
    }

    /** The same under another name. */
    public Operation called(String newId) {
        return new Operation(
                newId, tag, summary, description, parameters, request, answer, refusals, otherTypes, otherAnswers);
    }

    /** The same with a query parameter that is a text. */
    public Operation query(String name, String words) {
        return query(new Parameter(name, words, Schema.text(), false));
    }

    /** The same with a query parameter. */
    public Operation query(Parameter parameter) {
        return new Operation(
                id,
                tag,
                summary,
                description,
                Stream.concat(parameters.stream(), Stream.of(parameter)).toList(),
                request,
                answer,
                refusals,
                otherTypes,
                otherAnswers);
    }

    /** The same with a query parameter that may be repeated. */
    public Operation queries(String name, String words) {
        return query(new Parameter(name, words, Schema.list(Schema.text()), true));
    }

    /** The same with Convoy's parameters of pages, answering a page of such rows. */
    public Operation paged(Schema row) {
        Operation result = this;
        for (Parameter parameter : Paging.PARAMETERS) {
            result = result.query(parameter);
        }
        return result.answers(200, Paging.page(row));
    }

    /** The same with a body of that form. */
    public Operation takes(Schema body) {
        return new Operation(
                id, tag, summary, description, parameters, body, answer, refusals, otherTypes, otherAnswers);
    }

    /** The same with that answer in the envelope. */
    public Operation answers(int status, Schema data) {
        return answers(new Answer(status, "Done.", data, Answer.Kind.ENVELOPE));
    }

    /** The same with that answer. */
    public Operation answers(Answer newAnswer) {
        return new Operation(
                id, tag, summary, description, parameters, request, newAnswer, refusals, otherTypes, otherAnswers);
    }

    /** The same that refuses by that status too. */
    public Operation refuses(int status) {
        return new Operation(
                id, tag, summary, description, parameters, request, answer, List.of(status), otherTypes, otherAnswers);
    }

    /** The same that takes bodies of that media type too. */
    public Operation takesToo(String mediaType) {
        List<String> types =
                Stream.concat(otherTypes.stream(), Stream.of(mediaType)).toList();
        return new Operation(id, tag, summary, description, parameters, request, answer, refusals, types, otherAnswers);
    }

    /** The same that answers so in other cases, in the envelope. */
    public Operation answersToo(int status, Schema data) {
        List<Answer> answers = Stream.concat(
                        otherAnswers.stream(), Stream.of(new Answer(status, "Done.", data, Answer.Kind.ENVELOPE)))
                .toList();
        return new Operation(id, tag, summary, description, parameters, request, answer, refusals, otherTypes, answers);
    }
}
