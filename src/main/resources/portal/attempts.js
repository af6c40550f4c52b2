// The timeline of attempts, each with both sides.

import { bodyView } from "./body.js";
import { el } from "./dom.js";
import { millis, plain, time } from "./format.js";

/** The attempts, newest first; isOpen says which are unfolded, by key and whether it is the newest. */
export function attempts(all, isOpen) {
    const newest = all.at(-1);
    return el("section", { class: "card" }, el("h3", {}, "Attempts"),
        all.length === 0 ? el("p", { class: "muted" }, "None yet.") : el("ol", { class: "timeline" },
            all.toReversed().map((attempt) => entry(attempt, isOpen(attempt.uid, attempt === newest)))));
}

function entry(attempt, open) {
    const tone = attempt.result === "success" ? "success" : attempt.result === "open" ? "accent" : "danger";
    const node = el("details", { "data-key": attempt.uid },
        el("summary", { "data-focus": attempt.uid }, el("span", { class: `bullet ${tone}`, "aria-hidden": "true" }),
            el("strong", {}, `Attempt ${attempt.number}`), el("span", {}, words(attempt)),
            attempt.timings ? el("span", { class: "muted" }, millis(attempt.timings.total_ms)) : null,
            el("span", { class: "muted" }, time(attempt.started_at))),
        el("div", { class: "sides" }, request(attempt), answer(attempt)), phases(attempt));
    node.open = open;
    return el("li", {}, node);
}

function words(attempt) {
    if (attempt.response) {
        return `${attempt.response.status} ${plain(attempt.response.reason)}`;
    }
    return attempt.error ? attempt.error.replaceAll("_", " ") : attempt.result === "open" ? "under way" : "outcome unknown";
}

function request(attempt) {
    return el("section", { class: "side" }, el("h4", {}, "Request"),
        el("p", { class: "line" }, el("code", {}, `POST ${plain(attempt.url)}`)),
        headers(attempt.request.headers, `Request headers of attempt ${attempt.number}`),
        bodyView(attempt.request.body, `the request body of attempt ${attempt.number}`));
}

function answer(attempt) {
    const response = attempt.response;
    if (!response) {
        return el("section", { class: "side" }, el("h4", {}, "Answer"), el("p", {}, plain(attempt.error_message ?? "There is none yet.")));
    }
    return el("section", { class: "side" }, el("h4", {}, "Answer"),
        el("p", { class: "line" }, el("code", {}, `${response.status} ${plain(response.reason)}`), attempt.ip_address ? el("span", { class: "muted" }, ` from ${attempt.ip_address}`) : null),
        headers(response.headers, `Answer headers of attempt ${attempt.number}`),
        bodyView(response.body, `the answer body of attempt ${attempt.number}`),
        response.truncated ? el("p", { class: "muted" }, "The answer was longer than what Hookbench keeps.") : null);
}

function headers(pairs, name) {
    return pairs.length === 0 ? null : el("table", { class: "headers", "aria-label": name },
        el("tbody", {}, pairs.map(([key, value]) => el("tr", {}, el("th", { scope: "row" }, plain(key)),
            el("td", {}, value === "***" ? el("span", { class: "muted", title: "Hidden: it may be a secret" }, "••• hidden") : plain(value))))));
}

function phases(attempt) {
    const timings = attempt.timings;
    if (!timings) {
        return null;
    }
    const parts = [["Name", timings.dns_ms], ["Connect", timings.connect_ms], ["TLS", timings.tls_ms], ["First byte", timings.first_byte_ms], ["Total", timings.total_ms]];
    return el("dl", { class: "phases" }, parts.filter(([, ms]) => ms !== null).map(([name, ms]) => el("div", {}, el("dt", {}, name), el("dd", {}, millis(ms)))));
}
