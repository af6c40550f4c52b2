// The filter of the deliveries: what is asked for, and the bar that says so.

import { button, el, fill, icon } from "./dom.js";
import { stateWord } from "./format.js";

const STATUSES = ["Success", "Failure", "Retry", "Scheduled", "Processing", "Discarded"];

export class Filters {
    constructor(changed) {
        this.changed = changed;
        this.values = { status: "", endpointId: "", event_type: "", startDate: "", endDate: "", q: "" };
        this.search = el("input", {
            type: "search", id: "filter-q", placeholder: "Search endpoint, type or idempotency key",
            "aria-label": "Search endpoint, type or idempotency key", autocomplete: "off", spellcheck: "false",
            oninput: () => this.later(),
        });
        this.endpoint = this.select("Endpoint", "endpointId", "All endpoints");
        this.type = this.select("Event type", "event_type", "All event types");
        this.start = this.date("From", "startDate");
        this.end = this.date("To", "endDate");
        this.clearButton = button("Clear filters", () => this.set({}), { class: "plain", hidden: true });
        this.chips = el("div", { class: "chips", role: "group", "aria-label": "Status" },
            ["", ...STATUSES].map((status) => button(status ? stateWord(status) : "all", () => this.put("status", status),
                { class: "chip", "data-status": status, "aria-pressed": String(status === "") })));
        this.more = el("details", { class: "more-filters" },
            el("summary", {}, "More filters"),
            el("div", { class: "filter-fields" }, this.endpoint, this.type, this.start, this.end));
        this.more.open = matchMedia("(min-width: 900px)").matches;
        this.node = el("div", { class: "filters", role: "search" },
            el("div", { class: "search" }, icon("search"), this.search), this.chips, this.more, this.clearButton);
    }

    select(label, name, all) {
        return el("label", { class: "inline" }, el("span", {}, label),
            el("select", { name, onchange: (event) => this.put(name, event.target.value) }, el("option", { value: "" }, all)));
    }

    date(label, name) {
        return el("label", { class: "inline" }, el("span", {}, label),
            el("input", { type: "datetime-local", name, onchange: (event) => this.put(name, event.target.value) }));
    }

    /** Offers these endpoints and event types, keeping what is chosen. */
    offer(endpoints, types) {
        this.options(this.endpoint, endpoints.map((each) => [each.uid, each.name]), this.values.endpointId);
        this.options(this.type, types.map((each) => [each.name, each.name]), this.values.event_type);
    }

    options(label, pairs, chosen) {
        const select = label.querySelector("select");
        if (document.activeElement === select) {
            return;
        }
        const known = pairs.some(([value]) => value === chosen) || !chosen ? pairs : [...pairs, [chosen, chosen]];
        fill(select, select.options[0], known.map(([value, text]) => el("option", { value }, text)));
        select.value = chosen;
    }

    later() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.put("q", this.search.value.trim()), 250);
    }

    put(name, value) {
        if (this.values[name] !== value) {
            this.set({ ...this.values, [name]: value });
        }
    }

    /** Asks for exactly that. */
    set(values) {
        this.values = { status: "", endpointId: "", event_type: "", startDate: "", endDate: "", q: "", ...values };
        for (const chip of this.chips.children) {
            chip.setAttribute("aria-pressed", String(chip.dataset.status === this.values.status));
        }
        if (this.search.value.trim() !== this.values.q) {
            this.search.value = this.values.q;
        }
        for (const label of [this.endpoint, this.type, this.start, this.end]) {
            const control = label.querySelector("select, input");
            control.value = this.values[control.name];
        }
        this.clearButton.hidden = this.isEmpty();
        this.changed();
    }

    isEmpty() {
        return Object.values(this.values).every((value) => !value);
    }

    /** As a query of the API, times in UTC. */
    query(more = {}) {
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries({ ...this.values, ...more })) {
            if (value) {
                query.set(name, name.endsWith("Date") ? new Date(value).toISOString() : value);
            }
        }
        return query.toString();
    }
}
