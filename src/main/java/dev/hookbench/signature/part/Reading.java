package dev.hookbench.signature.part;

import dev.hookbench.domain.signature.SignedRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request says about its signature. */
public sealed interface Reading {
    /** Which secret may fit which value: all of them, unless the scheme gives them roles. */
    @FunctionalInterface
    interface Pairing {
        /** Every secret fits every value. */
        Pairing ANY = (_, _) -> true;

        /** Whether the secret of that index may fit a value of that label. */
        boolean allows(int secret, String label);
    }

    /**
     * There is something to compare.
     *
     * @param composers what may be signed; the first is what should be
     * @param stamp when it was signed; null in schemes without a time
     * @param lead what stands before the digest in the header that a correct sender would send
     * @param mistakes what senders of this scheme sign by mistake
     */
    record Signed(
            SignedRequest request,
            List<Composer> composers,
            List<Received> values,
            @Nullable Stamp stamp,
            String lead,
            Pairing pairing,
            List<Mistake> mistakes)
            implements Reading {
        public Signed {
            composers = List.copyOf(composers);
            values = List.copyOf(values);
            mistakes = List.copyOf(mistakes);
        }

        /** Values over what {@code composer} makes of the request. */
        public Signed(SignedRequest request, Composer composer, List<Received> values) {
            this(request, composer, values, null, "");
        }

        /** Values over what {@code composer} makes of the request, signed at a time or at none, and what leads a digest. */
        public Signed(
                SignedRequest request, Composer composer, List<Received> values, @Nullable Stamp stamp, String lead) {
            this(request, List.of(composer), values, stamp, lead, Pairing.ANY, List.of());
        }

        /** The same, signed at a time; null where the request tells none. */
        public Signed at(@Nullable Stamp time) {
            return new Signed(request, composers, values, time, lead, pairing, mistakes);
        }

        /** The same with that text before the digest of a correct header. */
        public Signed ledBy(String text) {
            return new Signed(request, composers, values, stamp, text, pairing, mistakes);
        }

        /** The same where other bytes may be signed as well. */
        public Signed or(Composer other) {
            List<Composer> more =
                    Stream.concat(composers.stream(), Stream.of(other)).toList();
            return new Signed(request, more, values, stamp, lead, pairing, mistakes);
        }

        /** The same where secrets have roles. */
        public Signed paired(Pairing roles) {
            return new Signed(request, composers, values, stamp, lead, roles, mistakes);
        }

        /** The same with one more mistake of this scheme's senders. */
        public Signed mistakenFor(Mistake mistake) {
            List<Mistake> more =
                    Stream.concat(mistakes.stream(), Stream.of(mistake)).toList();
            return new Signed(request, composers, values, stamp, lead, pairing, more);
        }

        /** The bytes that should be signed. */
        Content content() {
            return composers.getFirst().of(request);
        }
    }

    /** The request cannot be read as this scheme's. */
    record Refused(Finding finding) implements Reading {}

    /**
     * A signature as received.
     *
     * @param label the version before it; empty where the scheme has none
     */
    record Received(String label, String text) {}
}
