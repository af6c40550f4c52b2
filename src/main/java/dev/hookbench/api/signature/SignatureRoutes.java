package dev.hookbench.api.signature;

import dev.hookbench.api.route.ApiRequest;
import dev.hookbench.api.route.ApiResponse;
import dev.hookbench.api.route.ApiTag;
import dev.hookbench.api.route.Operation;
import dev.hookbench.api.route.Route;
import dev.hookbench.api.route.RouteList;
import dev.hookbench.api.route.Schema;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.access.Scope;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification;
import dev.hookbench.signature.StoredSecrets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The routes that check and make signatures; nothing given to them is kept or logged. */
public final class SignatureRoutes {
    private final Signatures signatures;
    private final StoredSecrets stored;
    private final Ids ids;
    private final InstantSource clock;

    public SignatureRoutes(Signatures signatures, StoredSecrets stored, Ids ids, InstantSource clock) {
        this.signatures = signatures;
        this.stored = stored;
        this.ids = ids;
        this.clock = clock;
    }

    /** Their part of the table. */
    public List<Route> routes() {
        return RouteList.own(ApiTag.SIGNATURES)
                .add(
                        "GET",
                        "/signatures/schemes",
                        Scope.READ,
                        this::schemes,
                        Operation.named("listSignatureSchemes", "List the signature schemes")
                                .answers(200, Schema.list(SignatureJson.SCHEME)))
                .add(
                        "POST",
                        "/signatures/verify",
                        Scope.READ,
                        this::verify,
                        Operation.named("verifySignature", "Check a request's signature and say why it fails")
                                .says(
                                        "Searches two seconds at most for what makes the signature fit, the secrets stored"
                                                + " here included.")
                                .takes(SignatureJson.TO_VERIFY)
                                .answers(200, SignatureJson.FOUND))
                .add(
                        "POST",
                        "/signatures/sign",
                        Scope.READ,
                        this::sign,
                        Operation.named("signRequest", "Give a request with its signature, as a sender would send it")
                                .takes(SignatureJson.TO_SIGN)
                                .answers(200, SignatureJson.SIGNED))
                .routes();
    }

    private ApiResponse schemes(ApiRequest request) {
        return ApiResponse.ok(
                "Schemes fetched successfully",
                signatures.profiles().stream().map(SignatureJson::scheme).toList());
    }

    private ApiResponse verify(ApiRequest request) {
        SignatureInput input = new SignatureInput(request.json());
        SchemeSettings settings = input.toVerify();
        Instant now = input.now(clock.instant());
        Verification found =
                signatures.verify(input.request(), settings, Search.usual().among(stored.all()), now);
        return ApiResponse.ok("Signature checked", SignatureJson.found(found, signatures));
    }

    private ApiResponse sign(ApiRequest request) {
        SignatureInput input = new SignatureInput(request.json());
        try {
            SignedRequest signed = signatures.sign(
                    input.request(), input.messageId("msg_" + ids.next()), input.toSign(), input.now(clock.instant()));
            return ApiResponse.ok("Request signed", SignatureJson.signed(signed));
        } catch (IllegalArgumentException e) {
            return new ApiResponse.Refused(e.getMessage() + ".");
        }
    }
}
