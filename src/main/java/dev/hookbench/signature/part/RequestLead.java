package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** For schemes that sign them: another method, or the URL as the sender knows it. */
final class RequestLead implements Lead {
    private static final List<String> METHODS = List.of("POST", "GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final String NOWHERE = "https://nowhere.invalid/nowhere?nowhere=1";

    private final boolean several;

    private RequestLead(boolean several) {
        this.several = several;
    }

    /** The method, or one thing of the URL. */
    static RequestLead ofOneChange() {
        return new RequestLead(false);
    }

    /** Several things of the URL at once, which are many. */
    static RequestLead ofSeveralChanges() {
        return new RequestLead(true);
    }

    @Override
    public Stream<Suspect> suspects(Case given) {
        SignedRequest request = given.request();
        Stream<Suspect> methods =
                !several && matters(given, request.withMethod("NONE")) ? methods(given) : Stream.empty();
        Stream<Suspect> urls = matters(given, request.withUrl(NOWHERE)) ? urls(given, several) : Stream.empty();
        return Stream.concat(methods, urls);
    }

    private static boolean matters(Case given, SignedRequest changed) {
        Composer composer = given.signed().composers().getFirst();
        return !Arrays.equals(composer.of(changed).bytes(), given.content().bytes());
    }

    private static Stream<Suspect> methods(Case given) {
        SignedRequest request = given.request();
        return METHODS.stream()
                .filter(method -> !method.equals(request.method()))
                .flatMap(method -> given.suspects(otherMethod(request.method(), method), request.withMethod(method)));
    }

    private static Finding otherMethod(String received, String signed) {
        return new Finding(
                "method_mismatch",
                null,
                "The request was signed as " + signed + " and came as " + received
                        + ". Check it with the method of the request line; a redirect or a proxy may have changed it.");
    }

    private static Stream<Suspect> urls(Case given, boolean several) {
        Stream<UrlVariants.Variant> variants =
                several ? UrlVariants.ofSeveralChanges(given.request()) : UrlVariants.ofOneChange(given.request());
        return variants.flatMap(
                variant -> given.suspects(otherUrl(variant), given.request().withUrl(variant.url())));
    }

    private static Finding otherUrl(UrlVariants.Variant variant) {
        return new Finding(
                "url_mismatch",
                variant.detail(),
                "The signed URL " + variant.words() + ": it was " + variant.url()
                        + ". Check with the public URL exactly as it is registered at the sender.");
    }
}
