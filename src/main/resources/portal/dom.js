// Builds nodes. Texts only ever become text nodes, so nothing that arrived can become markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
    check: ["M3.5 8.5l3 3 6-7"],
    cross: ["M4.5 4.5l7 7", "M11.5 4.5l-7 7"],
    retry: ["M13 8a5 5 0 1 1-1.6-3.7", "M13 2.5v2.6h-2.6"],
    clock: ["M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11", "M8 5v3.2l2 1.3"],
    ban: ["M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11", "M4.3 11.7l7.4-7.4"],
    dots: ["M8 2.5a5.5 5.5 0 0 1 5.5 5.5", "M13.5 8a5.5 5.5 0 0 1-11 0"],
    pause: ["M5.5 3.5v9", "M10.5 3.5v9"],
    play: ["M5 3.5l7 4.5-7 4.5z"],
    back: ["M9.5 3.5L5 8l4.5 4.5"],
    search: ["M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9", "M10.5 10.5l3 3"],
    copy: ["M6 6h7v7H6z", "M10 6V3H3v7h3"],
    key: ["M5.5 6.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5", "M7.5 8l5.5-5.5", "M11 4.5l2 2"],
    inbox: ["M2.5 9h3l1 2h3l1-2h3", "M4.5 3.5h7l2 5.5v3.5h-11V9z"],
    link: ["M6.5 9.5l3-3", "M7.5 5l1.6-1.6a2.4 2.4 0 0 1 3.4 3.4L11 8.5", "M8.5 11l-1.6 1.6a2.4 2.4 0 0 1-3.4-3.4L5 7.5"],
    alert: ["M8 3l5.5 10h-11z", "M8 6.8v2.8", "M8 11.2v.3"],
    plus: ["M8 3.5v9", "M3.5 8h9"],
};

/** An element with attributes, listeners (on…) and children; texts become text nodes. */
export function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (name.startsWith("on")) {
            node.addEventListener(name.slice(2), value);
        } else if (name === "class") {
            node.className = value;
        } else if (name in { value: 1, checked: 1, disabled: 1, hidden: 1, indeterminate: 1 }) {
            node[name] = value;
        } else {
            node.setAttribute(name, value === true ? "" : String(value));
        }
    }
    return add(node, ...children);
}

/** Appends children, nested lists too; texts and numbers as text nodes. */
export function add(node, ...children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false) {
            node.append(child instanceof Node ? child : document.createTextNode(String(child)));
        }
    }
    return node;
}

/** Puts these in place of all children. */
export function fill(node, ...children) {
    node.replaceChildren();
    return add(node, ...children);
}

/** A line drawing in the colour of the text, unseen by screen readers. */
export function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    for (const d of ICONS[name] ?? []) {
        const path = document.createElementNS(SVG, "path");
        path.setAttribute("d", d);
        svg.append(path);
    }
    return svg;
}

/** Says something to screen readers without showing it. */
export function announce(text) {
    const place = document.getElementById("status");
    place.textContent = place.textContent === text ? `${text}\u00a0` : text;
}

/** Shows a short message for a while; it is read out as well. */
export function toast(text, kind = "ok") {
    const node = el("div", { class: `toast ${kind}` }, icon(kind === "ok" ? "check" : "alert"), el("span", {}, text));
    const all = document.getElementById("toasts");
    all.append(node);
    while (all.children.length > 3) {
        all.firstChild.remove();
    }
    setTimeout(() => node.remove(), kind === "ok" ? 5000 : 12000);
}

/** A button; the label is read out where only a picture is shown. */
export function button(text, onclick, attributes = {}) {
    return el("button", { type: "button", onclick, ...attributes }, attributes.picture ? icon(attributes.picture) : null, text);
}

/** A button that copies what text() gives. */
export function copyButton(text, label) {
    const node = button("", async () => {
        try {
            await navigator.clipboard.writeText(text());
            toast("Copied");
        } catch {
            toast("The browser does not let this page copy. Select the text and copy it by hand.", "bad");
        }
    }, { class: "icon-button", "aria-label": label, title: label });
    node.append(icon("copy"));
    return node;
}

/** What stands where nothing else does: a picture, a heading, a sentence, perhaps buttons. */
export function emptyState(picture, heading, sentence, ...buttons) {
    return el("div", { class: "empty" },
        el("div", { class: "empty-mark" }, icon(picture)),
        el("h2", {}, heading), el("p", {}, sentence),
        buttons.length ? el("div", { class: "row" }, buttons) : null);
}

/** Grey lines while something loads. */
export function skeleton(lines) {
    return el("div", { class: "skeleton", "aria-hidden": "true" }, Array.from({ length: lines }, () => el("span")));
}
