// The endpoints: what state each is in, why, and what leaves it.

import { call, get } from "./api.js";
import { ask, field } from "./dialog.js";
import { button, copyButton, el, emptyState, fill, skeleton, toast } from "./dom.js";
import { count, pill, plain, time } from "./format.js";

const OVERLAPS = [[0, "at once"], [3600, "after 1 hour"], [7200, "after 2 hours"], [14400, "after 4 hours"], [28800, "after 8 hours"], [43200, "after 12 hours"], [86400, "after 24 hours"]];

export class Endpoints {
    constructor(panel, showDeliveries) {
        this.showDeliveries = showDeliveries;
        this.cards = new Map();
        this.link = { can_manage_endpoint: false };
        this.counter = el("p", { class: "muted count" });
        this.create = button("New endpoint", () => this.edit(null), { class: "primary", picture: "plus", hidden: true });
        this.list = el("ul", { class: "cards", "aria-label": "Endpoints" });
        this.state = el("div", {}, skeleton(6));
        fill(panel, el("div", { class: "page" }, el("div", { class: "bar" }, this.counter, this.create), this.list, this.state));
    }

    /** What the visitor may do decides which buttons there are. */
    permit(link) {
        if (link.can_manage_endpoint !== this.link.can_manage_endpoint) {
            this.cards.clear();
            this.list.replaceChildren();
        }
        this.link = link;
        this.create.hidden = !link.can_manage_endpoint;
    }

    async load() {
        try {
            const { content } = await get("/endpoints");
            this.show(content);
            return content;
        } catch (e) {
            fill(this.state, el("div", { class: "problem", role: "alert" }, e.message, " ", button("Try again", () => this.load())));
            return [];
        }
    }

    show(endpoints) {
        const uids = new Set(endpoints.map((each) => each.uid));
        for (const [uid, card] of this.cards) {
            if (!uids.has(uid)) {
                card.remove();
                this.cards.delete(uid);
            }
        }
        let place = this.list.firstElementChild;
        for (const endpoint of endpoints) {
            const card = this.card(endpoint);
            if (card === place) {
                place = place.nextElementSibling;
            } else {
                this.list.insertBefore(card, place);
            }
        }
        fill(this.counter, count(endpoints.length, "endpoint", "endpoints"));
        fill(this.state, endpoints.length ? null : emptyState("link", "No endpoints yet",
            this.link.can_manage_endpoint ? "Make one: a URL that is to receive events." : "As soon as an endpoint carries this owner's id, it shows here, by itself.",
            ...(this.link.can_manage_endpoint ? [button("New endpoint", () => this.edit(null), { class: "primary" })] : [])));
    }

    card(endpoint) {
        const text = JSON.stringify(endpoint);
        const card = this.cards.get(endpoint.uid) ?? el("li", { class: "card endpoint" });
        this.cards.set(endpoint.uid, card);
        if (card.dataset.was !== text) {
            card.dataset.was = text;
            const focus = card.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
            fill(card, this.parts(endpoint));
            card.querySelector(`[data-focus="${focus}"]`)?.focus();
        }
        return card;
    }

    parts(endpoint) {
        const total = endpoint.success_count + endpoint.failure_count;
        const fact = (name, ...value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
        const next = endpoint.secrets.map((each) => each.expires_at).filter(Boolean).sort()[0];
        return [
            el("div", { class: "card-head" }, el("h3", {}, plain(endpoint.name)), pill(endpoint.status)),
            el("p", { class: "url" }, el("code", { title: plain(endpoint.url) }, plain(endpoint.url)), copyButton(() => endpoint.url, `Copy the URL of ${endpoint.name}`)),
            el("div", { class: `why ${endpoint.status === "inactive" ? "danger" : endpoint.status === "paused" ? "warning" : endpoint.status === "pending" ? "accent" : "quiet"}` },
                endpoint.status_reason && endpoint.status !== "active" ? el("p", {}, plain(endpoint.status_reason), " ", endpoint.status_since ? time(endpoint.status_since) : null) : null,
                el("p", { class: "muted" }, endpoint.status_way_out)),
            el("dl", { class: "figures" },
                fact("Success", total ? `${Math.round(100 * endpoint.success_count / total)} %` : "–", sparkline(endpoint)),
                fact("Last attempt", time(endpoint.last_attempt_at)),
                fact("Secrets", count(endpoint.secrets.length, "live", "live"), next ? [", one ends ", time(next)] : null)),
            el("div", { class: "row wrap" }, this.actions(endpoint)),
        ];
    }

    actions(endpoint) {
        const name = plain(endpoint.name);
        const act = (text, what, more = {}) => button(text, what, { "aria-label": `${text} ${name}`, "data-focus": text, ...more });
        const show = act("Deliveries", () => this.showDeliveries(endpoint.uid), { "aria-label": `Deliveries of ${name}` });
        if (!this.link.can_manage_endpoint) {
            return [show];
        }
        const run = (method, path, done) => () => this.run(method, `/endpoints/${endpoint.uid}${path}`, done);
        return [
            show,
            endpoint.status === "active" ? act("Pause", run("PUT", "/pause", `${name} is paused.`), { picture: "pause", "data-focus": "pause" }) : null,
            endpoint.status === "paused" ? act("Un-pause", run("PUT", "/pause", `${name} receives again.`), { picture: "play", "data-focus": "pause" }) : null,
            endpoint.status === "inactive" ? act("Activate", run("POST", "/activate", `${name} is active.`), { class: "primary", "data-focus": "pause" }) : null,
            act("Secrets", () => this.secrets(endpoint), { picture: "key", "aria-label": `Show the secrets of ${name}` }),
            act("Expire secret", () => this.expire(endpoint), { "aria-label": `Expire the secret of ${name}` }),
            act("Edit", () => this.edit(endpoint)),
            act("Delete", () => this.remove(endpoint), { class: "plain danger-text" }),
        ];
    }

    async run(method, path, done) {
        try {
            await call(method, path);
            toast(done);
            await this.load();
        } catch (e) {
            toast(e.message, "bad");
        }
    }

    async secrets(endpoint) {
        try {
            const secrets = await get(`/endpoints/${endpoint.uid}/secrets`);
            await ask({
                title: `Secrets of ${plain(endpoint.name)}`,
                content: el("div", {}, el("p", { class: "muted" }, "Each signs while it lives; check signatures with any of them."),
                    el("ul", { class: "secrets" }, secrets.map((each, i) => el("li", {}, el("code", {}, each.value), copyButton(() => each.value, `Copy secret ${i + 1}`))))),
            });
        } catch (e) {
            toast(e.message, "bad");
        }
    }

    expire(endpoint) {
        const overlap = el("select", {}, OVERLAPS.map(([seconds, text]) => el("option", { value: seconds }, text)));
        overlap.value = "3600";
        const value = el("input", { type: "text", autocomplete: "off", spellcheck: "false" });
        return ask({
            title: `Expire the secret of ${plain(endpoint.name)}`,
            content: el("div", {}, el("p", {}, "A new secret becomes current at once. Until the old one ends, deliveries carry a signature by each."),
                field("The old secret ends", overlap), field("New secret", value, "Leave it empty to have one made.")),
            label: "Expire secret",
            action: async () => {
                const body = { expiration: Number(overlap.value), ...(value.value ? { secret: value.value } : {}) };
                await call("PUT", `/endpoints/${endpoint.uid}/expire_secret`, body);
                toast("A new secret is current. Show it by Secrets.");
                await this.load();
            },
        });
    }

    edit(endpoint) {
        const name = el("input", { type: "text", value: endpoint?.name ?? "", maxlength: 200 });
        const url = el("input", { type: "url", value: endpoint?.url ?? "", inputmode: "url", spellcheck: "false" });
        const description = el("input", { type: "text", value: endpoint?.description ?? "" });
        return ask({
            title: endpoint ? `Edit ${plain(endpoint.name)}` : "New endpoint",
            content: el("div", {}, field("Name", name), field("URL", url, "Where deliveries are posted, http or https."), field("Description", description)),
            label: endpoint ? "Save" : "Make endpoint",
            action: async () => {
                const body = { name: name.value.trim(), url: url.value.trim(), description: description.value };
                await (endpoint ? call("PUT", `/endpoints/${endpoint.uid}`, body) : call("POST", "/endpoints", body));
                toast(endpoint ? "Saved." : `${body.name} receives events now.`);
                await this.load();
            },
        });
    }

    remove(endpoint) {
        return ask({
            title: `Delete ${plain(endpoint.name)}?`,
            content: el("p", {}, "It receives nothing any more, and what waits for it is discarded. Its past deliveries leave this page with it."),
            label: "Delete",
            danger: true,
            action: async () => {
                await call("DELETE", `/endpoints/${endpoint.uid}`);
                toast(`${plain(endpoint.name)} is deleted.`);
                await this.load();
            },
        });
    }
}

/** The last outcomes as bars: high for success, low for failure, read out as a sentence. */
function sparkline(endpoint) {
    if (!endpoint.recent.length) {
        return null;
    }
    const good = endpoint.recent.filter(Boolean).length;
    return el("span", { class: "spark", role: "img", "aria-label": `${good} of the last ${endpoint.recent.length} attempts succeeded` },
        endpoint.recent.map((ok) => el("span", { class: ok ? "good" : "bad" })));
}
