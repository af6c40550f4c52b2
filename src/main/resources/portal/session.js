// The session of this page: a token from the fragment is exchanged for it, and nothing of either stays in the address.

const KEY = "hookbench.portal.session";

/** What the address carries to open the page, {token} or a {code} for one use; the address forgets it at once. */
export function takeToken() {
    const match = /^#([tc])=([A-Za-z0-9._-]{1,200})$/.exec(location.hash);
    if (/^#[tc]=/.test(location.hash)) {
        history.replaceState(null, "", location.pathname);
    }
    return match ? { [match[1] === "t" ? "token" : "code"]: match[2] } : null;
}

export function current() {
    return sessionStorage.getItem(KEY);
}

export function forget() {
    sessionStorage.removeItem(KEY);
}

/** Opens a session by that; the link that it belongs to. */
export async function exchange(shown) {
    const response = await fetch("/portal-api/session", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(shown),
        credentials: "omit",
        cache: "no-store",
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw Object.assign(new Error(answer.message ?? `The answer was ${response.status}.`), { status: response.status });
    }
    sessionStorage.setItem(KEY, answer.data.session);
    return answer.data.portal_link;
}
