// One delivery: why it stands where it stands, its payload, its attempts.

import { call, get } from "./api.js";
import { attempts } from "./attempts.js";
import { bodyView } from "./body.js";
import { add, button, copyButton, el, emptyState, fill, skeleton, toast } from "./dom.js";
import { pill, plain, time } from "./format.js";

export class Delivery {
    constructor(place, close) {
        this.place = place;
        this.close = close;
        this.none();
    }

    none() {
        this.uid = null;
        this.was = "";
        this.place.classList.remove("shown");
        fill(this.place, emptyState("inbox", "No delivery chosen", "Choose one to see why it stands where it stands, and every attempt with both sides."));
    }

    /** Shows that delivery and puts the focus on its heading. */
    async show(uid) {
        this.uid = uid;
        this.was = "";
        this.place.classList.add("shown");
        fill(this.place, this.bar(), skeleton(8));
        await this.load();
        this.place.querySelector("h2")?.focus({ preventScroll: false });
    }

    /** Brings it up to date; what is open stays open. */
    async load() {
        const uid = this.uid;
        if (!uid) {
            return;
        }
        try {
            const [delivery, tries] = await Promise.all([get(`/eventdeliveries/${uid}`), get(`/eventdeliveries/${uid}/deliveryattempts`)]);
            const text = JSON.stringify([delivery, tries]);
            if (this.uid === uid && this.was !== text) {
                this.was = text;
                this.render(delivery, tries);
            }
        } catch (e) {
            if (this.uid === uid) {
                const words = e.status === 404 ? "This delivery is not there any more, or its endpoint belongs to somebody else now." : e.message;
                fill(this.place, this.bar(), el("p", { class: "problem", role: "alert" }, words));
            }
        }
    }

    bar() {
        return el("div", { class: "detail-bar" }, button("Back to the list", () => this.close(), { class: "plain back", picture: "back" }));
    }

    render(delivery, tries) {
        const open = new Set([...this.place.querySelectorAll("details[open][data-key]")].map((each) => each.dataset.key));
        const first = !this.place.querySelector("h2");
        const focused = this.place.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
        const scroll = this.place.scrollTop;
        this.retry = delivery.can_retry
            ? button("Retry", () => this.resend(), { class: "primary", picture: "retry", "data-focus": "retry" }) : null;
        fill(this.place, this.bar(), el("div", { class: "detail-head" },
            el("h2", { tabindex: "-1", "data-focus": "heading" }, plain(delivery.event_type) || "no type", " → ", plain(delivery.endpoint_metadata.name)),
            pill(delivery.status), this.retry),
        this.why(delivery), this.facts(delivery),
        delivery.payload ? el("section", { class: "card" }, el("h3", {}, "Payload"), bodyView(delivery.payload, "the payload")) : null,
        attempts(tries, (key, newest) => open.has(key) || (first && newest)));
        this.place.scrollTop = scroll;
        this.place.querySelector(`[data-focus="${focused}"]`)?.focus({ preventScroll: true });
    }

    why(delivery) {
        const bad = delivery.status === "Failure" || delivery.status === "Discarded";
        const tone = bad ? "danger" : delivery.status === "Retry" ? "warning" : delivery.status === "Success" ? "success" : "neutral";
        const heading = { Failure: "Not delivered", Discarded: "Not sent", Retry: "Not delivered yet", Success: "Delivered", Scheduled: "Waiting", Processing: "Being sent" }[delivery.status];
        const node = el("section", { class: `why ${tone}` }, el("h3", {}, heading));
        add(node, delivery.description ? el("p", {}, plain(delivery.description)) : null);
        if (delivery.next_send_time) {
            add(node, el("p", {}, "Next attempt ", time(delivery.next_send_time), "."));
        }
        if (bad && delivery.endpoint_metadata.status === "inactive") {
            add(node, el("p", { class: "muted" }, "The endpoint is inactive. Retrying this delivery probes it: if it succeeds, the endpoint is active again."));
        }
        return node;
    }

    facts(delivery) {
        const fact = (name, ...value) => [el("dt", {}, name), el("dd", {}, value)];
        return el("dl", { class: "facts" },
            fact("Endpoint", plain(delivery.endpoint_metadata.name), " ", pill(delivery.endpoint_metadata.status)),
            fact("URL", el("code", {}, plain(delivery.endpoint_metadata.url))),
            fact("Made", time(delivery.created_at)),
            fact("Attempts", delivery.num_trials ? `${delivery.num_trials} of ${delivery.retry_limit}` : "none"),
            delivery.idempotency_key ? fact("Idempotency key", el("code", {}, plain(delivery.idempotency_key))) : null,
            fact("Webhook id", el("code", {}, delivery.uid), " ", copyButton(() => delivery.uid, "Copy the webhook id")));
    }

    async resend() {
        this.retry.disabled = true;
        try {
            await call("PUT", `/eventdeliveries/${this.uid}/resend`);
            toast("It is being sent again.");
            await this.load();
            this.place.querySelector("h2")?.focus({ preventScroll: true });
        } catch (e) {
            toast(e.message, "bad");
            if (this.retry) {
                this.retry.disabled = false;
                this.retry.focus();
            }
        }
    }
}

