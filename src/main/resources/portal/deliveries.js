// The list of deliveries. Rows are kept by id, so that what changes elsewhere never moves the focus or the selection.

import { call, get } from "./api.js";
import { ask } from "./dialog.js";
import { announce, button, el, emptyState, fill, skeleton, toast } from "./dom.js";
import { Filters } from "./filters.js";
import { count, pill, plain, stateWord, time } from "./format.js";

const PAGE = 50;

export class Deliveries {
    constructor(panel, open) {
        this.openDelivery = open;
        this.rows = new Map();
        this.data = new Map();
        this.selected = new Set();
        this.wanted = PAGE;
        this.filters = new Filters(() => this.fresh());
        this.counter = el("p", { class: "muted count" });
        this.all = el("input", { type: "checkbox", "aria-label": "Select every delivery shown that can be retried", onchange: () => this.selectAll() });
        this.retryChosen = button("Retry selected", () => this.retrySelected(), { hidden: true, class: "primary" });
        this.retryFound = button("Retry all failed…", () => this.retryAll());
        this.list = el("ol", { class: "rows", "aria-label": "Deliveries, newest first" });
        this.older = button("Load older deliveries", () => this.loadOlder(), { hidden: true, class: "wide" });
        this.state = el("div", {}, skeleton(6));
        this.list.addEventListener("keydown", (event) => this.key(event));
        this.master = el("div", { class: "master" }, this.filters.node,
            el("div", { class: "bar" }, el("label", { class: "check" }, this.all), this.counter, this.retryChosen, this.retryFound),
            this.state,
            el("div", { class: "row-head", "aria-hidden": "true" },
                ["", "Status", "Event type", "Endpoint", "Attempt", "Answer", "When"].map((text) => el("span", {}, text))),
            this.list, this.older);
        this.detail = el("section", { class: "detail", "aria-label": "Delivery" });
        fill(panel, el("div", { class: "split" }, this.master, this.detail));
    }

    /** Begins anew, by another filter. */
    fresh() {
        this.wanted = PAGE;
        this.selected.clear();
        this.list.setAttribute("aria-busy", "true");
        return this.load(true);
    }

    async load(said) {
        this.abort?.abort();
        const abort = new AbortController();
        this.abort = abort;
        try {
            const page = await get(`/eventdeliveries?${this.filters.query({ perPage: this.wanted })}`, abort.signal);
            this.show(page);
            if (said) {
                announce(page.content.length ? `${this.counter.textContent}.` : "No deliveries.");
            }
        } catch (e) {
            if (e.name !== "AbortError") {
                this.failed(e);
            }
        }
    }

    show(page) {
        this.data = new Map(page.content.map((each) => [each.uid, each]));
        for (const uid of [...this.selected].filter((each) => !this.data.get(each)?.can_retry)) {
            this.selected.delete(uid);
        }
        let place = this.list.firstElementChild;
        for (const delivery of page.content) {
            const row = this.row(delivery);
            if (row === place) {
                place = place.nextElementSibling;
            } else {
                this.list.insertBefore(row, place);
            }
        }
        for (const [uid, row] of this.rows) {
            if (!this.data.has(uid)) {
                this.leave(row);
                this.rows.delete(uid);
            }
        }
        const more = page.pagination.has_next_page;
        this.older.hidden = !more || this.wanted >= 1000;
        this.list.removeAttribute("aria-busy");
        fill(this.counter, count(page.content.length, "delivery", "deliveries"), more ? ", and older ones" : "");
        this.empty(page.content.length === 0);
        this.rove();
        this.chosen();
    }

    /** A row that goes while it has the focus hands it to its neighbour. */
    leave(row) {
        if (row.contains(document.activeElement)) {
            (row.nextElementSibling ?? row.previousElementSibling)?.querySelector(".open")?.focus();
        }
        row.remove();
    }

    empty(none) {
        this.master.classList.toggle("none", none);
        if (!none) {
            fill(this.state);
        } else if (this.filters.isEmpty()) {
            fill(this.state, emptyState("inbox", "No deliveries yet", "As soon as an event is sent to one of these endpoints, its delivery shows here, by itself."));
        } else {
            fill(this.state, emptyState("search", "Nothing fits these filters", "Take a filter away, or wait: what fits shows here by itself.",
                button("Clear filters", () => this.filters.set({}))));
        }
    }

    failed(e) {
        this.list.removeAttribute("aria-busy");
        this.master.classList.toggle("none", this.rows.size === 0);
        fill(this.state, el("div", { class: "problem", role: "alert" }, e.message, " ", button("Try again", () => this.load())));
    }

    row(delivery) {
        const known = this.rows.get(delivery.uid);
        const text = JSON.stringify(delivery);
        if (known && known.dataset.was === text) {
            return known;
        }
        const row = known ?? this.emptyRow(delivery.uid);
        row.dataset.was = text;
        const box = row.querySelector("input");
        box.disabled = !delivery.can_retry;
        box.setAttribute("aria-label", `Select ${delivery.event_type} to ${delivery.endpoint_metadata.name}`);
        fill(row.querySelector(".open"),
            el("span", { class: "c-status" }, pill(delivery.status)),
            el("span", { class: "c-type", title: plain(delivery.event_type) }, plain(delivery.event_type) || "no type"),
            el("span", { class: "c-endpoint", title: plain(delivery.endpoint_metadata.name) }, el("span", { class: "visually-hidden" }, " to "), plain(delivery.endpoint_metadata.name)),
            el("span", { class: "c-attempt muted", "data-made": delivery.num_trials > 0 }, delivery.num_trials ? `${delivery.num_trials} of ${delivery.retry_limit}` : "no attempt"),
            el("span", { class: "c-code" }, delivery.last_status_code || "–"),
            el("span", { class: "c-time muted" }, time(delivery.created_at)));
        return row;
    }

    emptyRow(uid) {
        const open = el("button", { type: "button", class: "open", tabindex: "-1", onclick: () => this.openDelivery(uid) });
        const box = el("input", { type: "checkbox", tabindex: "-1", onchange: (event) => this.select(uid, event.target.checked) });
        const row = el("li", { class: "delivery", "data-uid": uid }, el("label", { class: "check" }, box), open);
        this.rows.set(uid, row);
        return row;
    }

    /** One row of the list can be reached by Tab: the open one, else the one last used, else the first. */
    rove(wanted) {
        const opens = [...this.list.querySelectorAll(".open")];
        const now = wanted ?? opens.find((each) => each.tabIndex === 0) ?? opens[0];
        for (const each of opens) {
            each.tabIndex = each === now ? 0 : -1;
            each.previousElementSibling.querySelector("input").tabIndex = each === now ? 0 : -1;
        }
    }

    key(event) {
        const row = event.target.closest("li.delivery");
        if (!row || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const to = {
            ArrowDown: row.nextElementSibling, j: row.nextElementSibling, ArrowUp: row.previousElementSibling,
            k: row.previousElementSibling, Home: this.list.firstElementChild, End: this.list.lastElementChild,
        }[event.key];
        if (to) {
            event.preventDefault();
            const open = to.querySelector(".open");
            this.rove(open);
            open.focus();
        } else if (event.key === "x" && this.data.get(row.dataset.uid)?.can_retry) {
            this.select(row.dataset.uid, !this.selected.has(row.dataset.uid));
        }
    }

    /** Shows which delivery is open beside the list. */
    mark(uid) {
        for (const row of this.list.children) {
            const open = row.querySelector(".open");
            if (row.dataset.uid === uid) {
                open.setAttribute("aria-current", "true");
                this.rove(open);
            } else {
                open.removeAttribute("aria-current");
            }
        }
    }

    focusOn(uid) {
        (this.rows.get(uid) ?? this.list.firstElementChild)?.querySelector(".open")?.focus();
    }

    select(uid, on) {
        on ? this.selected.add(uid) : this.selected.delete(uid);
        this.chosen();
    }

    selectAll() {
        const on = this.all.checked;
        for (const [uid, delivery] of this.data) {
            on && delivery.can_retry ? this.selected.add(uid) : this.selected.delete(uid);
        }
        this.chosen();
        announce(`${this.selected.size} selected.`);
    }

    chosen() {
        const can = [...this.data.values()].filter((each) => each.can_retry).length;
        this.all.disabled = can === 0;
        this.all.checked = can > 0 && this.selected.size === can;
        this.all.indeterminate = this.selected.size > 0 && this.selected.size < can;
        this.retryChosen.hidden = this.selected.size === 0;
        this.retryChosen.textContent = `Retry selected (${this.selected.size})`;
        for (const [uid, row] of this.rows) {
            const on = this.selected.has(uid);
            row.querySelector("input").checked = on;
            row.classList.toggle("selected", on);
        }
    }

    loadOlder() {
        const last = this.list.lastElementChild?.dataset.uid;
        this.wanted = Math.min(1000, this.wanted + PAGE);
        return this.load(true).then(() => last && this.rows.get(last)?.nextElementSibling?.querySelector(".open")?.focus());
    }

    async retrySelected() {
        await this.report(call("POST", "/eventdeliveries/forceresend", { ids: [...this.selected] }));
        this.selected.clear();
        this.load();
    }

    /** Says how many it would be before anything is sent. */
    async retryAll() {
        try {
            const { num } = await get(`/eventdeliveries/countbatchretryevents?${this.filters.query()}`);
            if (num === 0) {
                toast("Nothing here can be retried: only failed and discarded deliveries can.");
                return;
            }
            const which = this.filters.isEmpty() ? "of these endpoints" : "that fit the filters";
            const words = count(num, "delivery", "deliveries");
            const job = await ask({
                title: `Retry ${words}?`,
                content: el("div", {},
                    el("p", {}, `${stateWord("Failure")} or ${stateWord("Discarded")}: ${words} ${which} will be sent again, oldest first.`),
                    el("p", { class: "muted" }, "An inactive endpoint gets one of them as a probe; if that fails, the others to it are left out.")),
                label: `Retry ${num.toLocaleString("en")}`,
                action: () => call("POST", `/eventdeliveries/batchretry?${this.filters.query()}`),
            });
            if (job) {
                toast(`${words} will be sent again.`);
                await this.report(this.ended(job));
                this.load();
            }
        } catch (e) {
            toast(e.message, "bad");
        }
    }

    /** Waits for batch work; what came of it. */
    async ended(job) {
        let now = job;
        while (now.active) {
            await new Promise((resolve) => setTimeout(resolve, 1000));
            now = await get(`/eventdeliveries/batchretry/${job.uid}`);
        }
        if (now.error) {
            throw new Error(now.error);
        }
        return now;
    }

    async report(running) {
        try {
            const { successful, skipped } = await running;
            toast(`${count(successful, "delivery was", "deliveries were")} sent again.`);
            if (skipped.length) {
                const reasons = new Map();
                skipped.forEach((each) => reasons.set(each.reason, (reasons.get(each.reason) ?? 0) + 1));
                toast([...reasons].slice(0, 3).map(([reason, times]) => `${times} skipped: ${reason}`).join(" "), "bad");
            }
        } catch (e) {
            toast(e.message, "bad");
        }
    }
}
