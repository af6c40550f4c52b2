package dev.hookbench.api.portal;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalKey;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkCommands;
import dev.hookbench.domain.portal.PortalLinkDraft;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what the user does to portal links, one command at a time.
 *
 * <p>Convoy mints a key at every look at a refreshing link. Here the newest one is given again while it has half its hour
 * left, from memory: on disk there is its hash only.
 */
public final class PortalLinkService implements PortalLinkCommands {
    /** How long a key opens its link. */
    static final Duration KEY_LIFE = Duration.ofHours(1);

    /** How long an expired key is told from one that never was. */
    static final Duration KEY_MEMORY = Duration.ofDays(7);

    private static final Duration FRESH = Duration.ofMinutes(30);

    private final PortalLinkStore store;
    private final Clock clock;
    private final Ids ids;
    private final PortalTokens tokens;
    private final EventHub hub;
    private final Supplier<String> baseUrl;
    private final Map<String, Minted> minted = new HashMap<>();
    private final OneTimeCodes codes;

    private record Minted(SecretText key, Instant at) {}

    /**
     * @param random makes tokens, so it must be a secure one
     * @param baseUrl where the portal is served, without a slash at its end
     */
    public PortalLinkService(
            PortalLinkStore store,
            Clock clock,
            Ids ids,
            RandomGenerator random,
            EventHub hub,
            Supplier<String> baseUrl) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.tokens = new PortalTokens(random);
        this.codes = new OneTimeCodes(clock, tokens);
        this.hub = hub;
        this.baseUrl = baseUrl;
    }

    @Override
    public synchronized Outcome<PortalLink> create(PortalLinkDraft draft) {
        List<Problem> problems = PortalLinkCheck.problems(draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Instant now = clock.instant();
        boolean fixed = draft.auth() == PortalAuth.STATIC_TOKEN;
        SecretText token = fixed ? tokens.fixed() : SecretText.of("");
        PortalLink link = new PortalLink(
                ids.next(),
                draft.name().strip(),
                draft.ownerId().strip(),
                draft.auth(),
                draft.canManageEndpoint(),
                token,
                now,
                now,
                null);
        store.add(link, fixed ? PortalTokens.hash(token) : "");
        return changed(link);
    }

    @Override
    public synchronized Outcome<PortalLink> update(String uid, PortalLinkDraft draft) {
        PortalLink before = store.find(uid).orElse(null);
        if (before == null || before.isRevoked()) {
            return gone(before, uid);
        }
        List<Problem> problems = PortalLinkCheck.problems(draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        PortalLink after = before.edited(
                draft.name().strip(), draft.ownerId().strip(), draft.canManageEndpoint(), clock.instant());
        store.edit(after);
        return changed(after);
    }

    @Override
    public synchronized Outcome<PortalLink> revoke(String uid) {
        PortalLink before = store.find(uid).orElse(null);
        if (before == null || before.isRevoked()) {
            return gone(before, uid);
        }
        PortalLink after = before.revoked(clock.instant());
        store.edit(after);
        minted.remove(uid);
        return changed(after);
    }

    @Override
    public synchronized Outcome<SecretText> refresh(String uid) {
        PortalLink link = store.find(uid).orElse(null);
        if (link == null || link.isRevoked()) {
            return gone(link, uid);
        }
        return link.auth() == PortalAuth.REFRESH_TOKEN
                ? Outcome.done(mint(uid))
                : Outcome.refused(
                        "auth_type",
                        "static_token",
                        "auth_type of this link is static_token, whose token stays the same: revoke the link and create"
                                + " another to have a new one.");
    }

    @Override
    public synchronized Outcome<SecretText> token(String uid) {
        PortalLink link = store.find(uid).orElse(null);
        if (link == null || link.isRevoked()) {
            return gone(link, uid);
        }
        if (link.auth() == PortalAuth.STATIC_TOKEN) {
            return link.token().isEmpty()
                    ? Outcome.refused(
                            "token",
                            "",
                            "token was sealed with another key and cannot be shown, though it still opens the link: put"
                                    + " the old secrets.key back, or revoke the link and create another.")
                    : Outcome.done(link.token());
        }
        Minted last = minted.get(uid);
        return Outcome.done(last != null && clock.instant().isBefore(last.at().plus(FRESH)) ? last.key() : mint(uid));
    }

    @Override
    public synchronized Outcome<String> visit(String uid) {
        PortalLink link = store.find(uid).orElse(null);
        return link == null || link.isRevoked()
                ? gone(link, uid)
                : Outcome.done(baseUrl.get() + "/portal#c=" + codes.make(uid).reveal());
    }

    /** The uid of the link that a code opens; the code opens nothing more after this. */
    Optional<String> redeem(SecretText code) {
        return codes.redeem(code);
    }

    @Override
    public String url(SecretText token) {
        return baseUrl.get() + "/portal#t=" + token.reveal();
    }

    private SecretText mint(String uid) {
        Instant now = clock.instant();
        SecretText key = tokens.refreshing();
        store.addKey(new PortalKey(PortalTokens.hash(key), uid, now.plus(KEY_LIFE)), now.minus(KEY_MEMORY));
        minted.put(uid, new Minted(key, now));
        return key;
    }

    private Outcome<PortalLink> changed(PortalLink link) {
        hub.publish(new CoreEvent.PortalLinkChanged(link.uid()));
        return Outcome.done(link);
    }

    private static <T> Outcome<T> gone(@Nullable PortalLink link, String uid) {
        return Outcome.refused(
                "uid",
                uid,
                link == null
                        ? "no portal link has the id \"" + uid + "\": take one from the list."
                        : "the portal link is revoked, for good: create another.");
    }
}
