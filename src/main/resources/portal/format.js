// How times, sizes, states and bodies are written.

import { el, icon } from "./dom.js";

const TONES = {
    Success: ["success", "check", "delivered"],
    Failure: ["danger", "cross", "failed"],
    Retry: ["warning", "retry", "retrying"],
    Scheduled: ["neutral", "clock", "scheduled"],
    Processing: ["accent", "dots", "sending"],
    Discarded: ["neutral", "ban", "discarded"],
    active: ["success", "check", "active"],
    inactive: ["danger", "cross", "inactive"],
    paused: ["warning", "pause", "paused"],
    pending: ["accent", "dots", "pending"],
};

/** A state in a coloured pill: never by colour alone. */
export function pill(state) {
    const [tone, picture, word] = TONES[state] ?? ["neutral", "dots", state];
    return el("span", { class: `pill ${tone}` }, icon(picture), word);
}

/** The word for a state. */
export function stateWord(state) {
    return (TONES[state] ?? [])[2] ?? state;
}

const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });

/** "2 min. ago", "in 47 sec." */
export function relative(iso, now = Date.now()) {
    const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
    const size = Math.abs(seconds);
    if (size < 5 && seconds <= 0) {
        return "just now";
    }
    const steps = [[60, 1, "second"], [3600, 60, "minute"], [86400, 3600, "hour"], [86400 * 60, 86400, "day"], [Infinity, 86400 * 30, "month"]];
    const [, unit, name] = steps.find(([end]) => size < end);
    return RELATIVE.format(Math.trunc(seconds / unit), name);
}

/** The time in full, in the visitor's zone. */
export function absolute(iso) {
    return new Date(iso).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" });
}

/** A time that tick() keeps up to date. */
export function time(iso) {
    return iso ? el("time", { datetime: iso, title: absolute(iso) }, relative(iso)) : el("span", { class: "muted" }, "–");
}

/** Brings every relative time below the node up to date. */
export function tick(node = document) {
    for (const each of node.querySelectorAll("time")) {
        const text = relative(each.dateTime);
        if (each.textContent !== text) {
            each.textContent = text;
        }
    }
}

export function millis(ms) {
    if (ms === null || ms === undefined) {
        return "–";
    }
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10000 ? 2 : 1)} s`;
}

export function bytes(size) {
    if (size < 1024) {
        return `${size} ${size === 1 ? "byte" : "bytes"}`;
    }
    return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KiB` : `${(size / 1024 / 1024).toFixed(1)} MiB`;
}

export function count(number, one, many) {
    return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with characters that would hide or turn it round shown by their code. */
export function plain(text) {
    return text.replace(HIDDEN, (c) => `⟨U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** JSON with one member a line, every token as it was; null for what is no JSON object or list. */
export function pretty(text) {
    const trimmed = text.trim();
    if (!/^[{[]/.test(trimmed)) {
        return null;
    }
    try {
        JSON.parse(trimmed);
    } catch {
        return null;
    }
    const tokens = trimmed.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g);
    let depth = 0;
    let out = "";
    tokens.forEach((token, i) => {
        const opens = token === "{" || token === "[";
        const closes = token === "}" || token === "]";
        const before = tokens[i - 1];
        if (closes) {
            depth--;
        }
        const fresh = before === "{" || before === "[";
        if (before === "," || (fresh && !closes) || (closes && !fresh)) {
            out += `\n${"  ".repeat(Math.min(depth, 40))}`;
        }
        out += token === ":" ? ": " : token;
        if (opens) {
            depth++;
        }
    });
    return out;
}
