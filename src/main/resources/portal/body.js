// A body as it is shown: formatted where it is JSON, as it came on demand, never as markup.

import { button, copyButton, el, fill } from "./dom.js";
import { bytes, plain, pretty } from "./format.js";

export function bodyView(body, name) {
    if (body.fault) {
        return el("p", { class: "problem" }, body.fault);
    }
    if (body.size === 0) {
        return el("p", { class: "muted" }, "Empty.");
    }
    if (body.text === null) {
        return el("p", { class: "muted" }, `${bytes(body.size)} that are no text. SHA-256 `, el("code", {}, body.sha256));
    }
    const formatted = body.cut ? null : pretty(body.text);
    const pre = el("pre", { tabindex: "0", role: "region", "aria-label": `Text of ${name}` });
    const show = (raw) => fill(pre, plain(raw || formatted === null ? body.text : formatted));
    const raw = formatted === null ? null : button("Raw", () => {
        const on = raw.getAttribute("aria-pressed") !== "true";
        raw.setAttribute("aria-pressed", String(on));
        show(on);
    }, { class: "plain small", "aria-pressed": "false" });
    show(false);
    return el("div", { class: "body" },
        el("div", { class: "body-bar muted" }, el("span", {}, bytes(body.size)), raw, copyButton(() => body.text, `Copy ${name}`)),
        pre, body.cut ? el("p", { class: "muted" }, `Only the beginning is shown, of ${bytes(body.size)}.`) : null);
}
