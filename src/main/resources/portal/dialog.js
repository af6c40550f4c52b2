// Dialogs: modal, closed by Escape, the focus goes back to where it was.

import { button, el, fill } from "./dom.js";

/**
 * Asks; resolves with what the action gave, or null where nothing was done. The action may throw: its message is shown and the
 * dialog stays, with what was typed.
 */
export function ask({ title, content, action, label, danger }) {
    return new Promise((resolve) => {
        const before = document.activeElement;
        const problem = el("p", { class: "problem", role: "alert", hidden: true });
        let result = null;
        const go = button(label, async () => {
            go.disabled = true;
            try {
                result = (await action()) ?? true;
                dialog.close();
            } catch (e) {
                fill(problem, e.message);
                problem.hidden = false;
                go.disabled = false;
                go.focus();
            }
        }, { class: danger ? "danger" : "primary", "data-go": true });
        const dialog = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title" },
            el("h2", { id: "dialog-title" }, title), el("div", { class: "dialog-body" }, content), problem,
            el("div", { class: "row end" }, button("Cancel", () => dialog.close()), label ? go : null));
        dialog.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && event.target.matches("input")) {
                event.preventDefault();
                go.click();
            }
        });
        dialog.addEventListener("close", () => {
            dialog.remove();
            before?.isConnected && before.focus();
            resolve(result);
        });
        document.body.append(dialog);
        dialog.showModal();
        (dialog.querySelector("input, select, textarea") ?? (danger ? dialog.querySelector("button") : go)).focus();
    });
}

/** A field of a form with its label and hint. */
export function field(label, control, hint) {
    const id = `field-${label.toLowerCase().replace(/[^a-z]+/g, "-")}`;
    control.id = id;
    if (hint) {
        control.setAttribute("aria-describedby", `${id}-hint`);
    }
    return el("div", { class: "field" }, el("label", { for: id }, label), control,
        hint ? el("p", { id: `${id}-hint`, class: "hint" }, hint) : null);
}
