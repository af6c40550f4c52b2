// The types of the events that came lately, with how they fared.

import { get } from "./api.js";
import { button, el, emptyState, fill, skeleton } from "./dom.js";
import { count, plain, stateWord, time } from "./format.js";

const ORDER = ["Success", "Retry", "Scheduled", "Processing", "Discarded", "Failure"];

export class Types {
    constructor(panel, showDeliveries) {
        this.showDeliveries = showDeliveries;
        this.counter = el("p", { class: "muted count" });
        this.list = el("ul", { class: "cards types", "aria-label": "Event types" });
        this.state = el("div", {}, skeleton(4));
        fill(panel, el("div", { class: "page" }, el("div", { class: "bar" }, this.counter), this.list, this.state));
    }

    async load() {
        try {
            const { content } = await get("/event-types");
            const text = JSON.stringify(content);
            if (text !== this.was) {
                this.was = text;
                fill(this.list, content.map((each) => this.card(each)));
            }
            fill(this.counter, count(content.length, "event type", "event types"));
            fill(this.state, content.length ? null : emptyState("inbox", "No event types yet", "The types of the events that are sent to these endpoints show here."));
            return content;
        } catch (e) {
            fill(this.state, el("div", { class: "problem", role: "alert" }, e.message, " ", button("Try again", () => this.load())));
            return [];
        }
    }

    card(type) {
        const total = Object.values(type.counts).reduce((a, b) => a + b, 0);
        const known = ORDER.filter((status) => type.counts[status]);
        const said = known.map((status) => `${type.counts[status]} ${stateWord(status)}`).join(", ");
        const bar = el("div", { class: "share", role: "img", "aria-label": said }, known.map((status) => {
            const part = el("span", { class: `part ${status.toLowerCase()}` });
            part.style.flexGrow = String(type.counts[status]);
            return part;
        }));
        return el("li", { class: "card" }, el("div", { class: "card-head" }, el("h3", {}, el("code", {}, plain(type.name) || "no type")),
            type.deprecated ? el("span", { class: "pill warning" }, "deprecated") : null,
            el("span", { class: "muted" }, count(total, "delivery", "deliveries"))),
        type.description ? el("p", {}, plain(type.description)) : null,
        total ? [bar, el("p", { class: "muted" }, said, " · last ", time(type.last_at))] : el("p", { class: "muted" }, "None among the latest deliveries."),
        el("div", { class: "row" }, button("Deliveries", () => this.showDeliveries(type.name), { "aria-label": `Deliveries of type ${plain(type.name)}` })));
    }
}
