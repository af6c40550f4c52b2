// Calls of the portal's API. The session travels in a header; there are no cookies.

import { current } from "./session.js";

let over = () => {};

/** Has that called with the reason when the session is over. */
export function whenOver(callback) {
    over = callback;
}

export function headers() {
    return { Authorization: `Bearer ${current() ?? ""}` };
}

/** The data of an answer; failures are thrown with words for the visitor. */
export async function call(method, path, body, signal) {
    let response;
    try {
        response = await fetch(`/portal-api${path}`, {
            method,
            headers: body === undefined ? headers() : { ...headers(), "Content-Type": "application/json" },
            body: body === undefined ? undefined : JSON.stringify(body),
            credentials: "omit",
            cache: "no-store",
            signal,
        });
    } catch (e) {
        if (e.name === "AbortError") {
            throw e;
        }
        throw new Error("Hookbench does not answer. Check that it is running; this page tries again by itself.");
    }
    const answer = await response.json().catch(() => ({}));
    if (response.status === 401) {
        over(reason(answer.message));
    }
    if (!response.ok) {
        throw Object.assign(new Error(words(response.status, answer.message)), { status: response.status });
    }
    return answer.data;
}

export const get = (path, signal) => call("GET", path, undefined, signal);

function reason(message = "") {
    return message.includes("revoked") ? "revoked" : "expired";
}

function words(status, message) {
    if (status === 429) {
        return "Too many requests. Wait a minute, then try again.";
    }
    return message ? message.charAt(0).toUpperCase() + message.slice(1) : `The answer was ${status}.`;
}
