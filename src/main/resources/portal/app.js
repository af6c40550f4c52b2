// Starts the page: the session, the three tabs, the live stream and the keys.

import { call, whenOver } from "./api.js";
import { Deliveries } from "./deliveries.js";
import { Delivery } from "./delivery.js";
import { ask } from "./dialog.js";
import { announce, button, el, emptyState, fill } from "./dom.js";
import { Endpoints } from "./endpoints.js";
import { plain, tick } from "./format.js";
import { listen } from "./live.js";
import { current, exchange, forget, takeToken } from "./session.js";
import { Types } from "./types.js";

const TABS = ["deliveries", "endpoints", "types"];
const byId = (id) => document.getElementById(id);
const KEYS = "hookbench.portal.keys";

const ENDS = {
    revoked: ["This link was revoked", "Whoever gave it to you ended it. Ask for a new link; nothing is wrong with this page."],
    expired: ["This session is over", "It was unused for a while, its time was up, or Hookbench was started anew. Open the link you were given once more, or ask for a new one."],
    none: ["Open this page by a portal link", "A link looks like …/portal#t=…; the part after # opens the page and leaves the address at once."],
    wrong: ["This link does not open anything", "It may have been cut off when it was copied, its time may be over, or it was for one use and is used. Copy all of it, or ask for a new one."],
    busy: ["Too many wrong links were tried", "Wait a minute, then open the link again."],
};

let stop = () => {};
let deliveries;
let delivery;
let endpoints;
let types;

async function start(shown) {
    const token = shown ?? takeToken();
    try {
        if (token) {
            forget();
            show(await exchange(token));
        } else if (current()) {
            show(await call("GET", "/portal_link"));
        } else {
            end("none");
        }
    } catch (e) {
        if (e.status === 401) {
            end(/revoked/.test(e.message) ? "revoked" : token ? "wrong" : "expired");
        } else if (e.status === 429) {
            end("busy");
        } else {
            unreachable(e, token);
        }
    }
}

/** What opens the page is kept in memory for another try: the address has forgotten it. */
function unreachable(e, shown) {
    fill(byId("panel-message"), emptyState("alert", "Hookbench does not answer", e.message,
        button("Try again", () => start(shown), { class: "primary" })));
    byId("panel-message").hidden = false;
}

function show(link) {
    byId("panel-message").hidden = true;
    byId("tabs").hidden = false;
    byId("leave").hidden = false;
    if (!deliveries) {
        deliveries = new Deliveries(byId("panel-deliveries"), (uid) => go(`deliveries/${uid}`));
        delivery = new Delivery(deliveries.detail, () => go("deliveries"));
        endpoints = new Endpoints(byId("panel-endpoints"), (uid) => filtered({ endpointId: uid }));
        types = new Types(byId("panel-types"), (name) => filtered({ event_type: name }));
    }
    name(link);
    refresh();
    route();
    stop();
    stop = listen({ open: opened, change: changed, link: relinked, end, state });
}

function name(link) {
    byId("title").textContent = plain(link.name);
    byId("owner").textContent = `${plain(link.owner_id)} · ${link.can_manage_endpoint ? "may change endpoints" : "may look and retry"}`;
    document.title = `${plain(link.name)} · webhooks`;
    endpoints.permit(link);
}

function filtered(filter) {
    deliveries.filters.set(filter);
    go("deliveries");
    byId("tab-deliveries").focus();
}

async function refresh() {
    deliveries.load();
    const [known, seen] = await Promise.all([endpoints.load(), types.load()]);
    deliveries.filters.offer(known, seen);
}

// ---- live

let again = false;

function opened(link) {
    name(link);
    if (again) {
        refresh();
        delivery.load();
    }
    again = true;
}

function changed(what) {
    deliveries.load();
    if (what.more || what.deliveries.includes(delivery.uid) || what.endpoints.length) {
        delivery.load();
    }
    later();
}

let timer = null;

/** Figures of endpoints and types follow within a second: each is a list of its own. */
function later() {
    timer ??= setTimeout(async () => {
        timer = null;
        const [known, seen] = await Promise.all([endpoints.load(), types.load()]);
        deliveries.filters.offer(known, seen);
    }, 700);
}

function relinked(link) {
    name(link);
    refresh();
}

function state(now) {
    const live = byId("live");
    const text = { live: "Live", waiting: "Reconnecting…", off: "Not connected" }[now];
    if (live.dataset.state !== now) {
        live.dataset.state = now;
        byId("live-text").textContent = text;
        announce(text);
    }
}

function end(reason) {
    stop();
    again = false;
    if (reason !== "none") {
        forget();
    }
    state("off");
    document.querySelectorAll("dialog").forEach((each) => each.close());
    byId("tabs").hidden = true;
    byId("leave").hidden = true;
    TABS.forEach((tab) => {
        byId(`panel-${tab}`).hidden = true;
        fill(byId(`panel-${tab}`));
    });
    deliveries = undefined;
    byId("title").textContent = "Webhook portal";
    byId("owner").textContent = "";
    document.title = "Webhook portal";
    history.replaceState(null, "", location.pathname);
    const [heading, sentence] = ENDS[reason] ?? ENDS.expired;
    fill(byId("panel-message"), emptyState(reason === "revoked" ? "ban" : "link", heading, sentence));
    byId("panel-message").hidden = false;
    announce(`${heading}. ${sentence}`);
}

// ---- where one is

function go(place) {
    if (location.hash === `#/${place}`) {
        route();
    } else {
        location.hash = `/${place}`;
    }
}

function route() {
    if (!deliveries) {
        return;
    }
    const [, tab = "deliveries", uid] = /^#\/([a-z]+)(?:\/([0-9A-Za-z]{1,40}))?$/.exec(location.hash) ?? [];
    const now = TABS.includes(tab) ? tab : "deliveries";
    for (const each of TABS) {
        const on = each === now;
        byId(`panel-${each}`).hidden = !on;
        byId(`tab-${each}`).setAttribute("aria-selected", String(on));
        byId(`tab-${each}`).tabIndex = on ? 0 : -1;
    }
    const before = delivery.uid;
    const wanted = now === "deliveries" ? uid : before;
    document.body.classList.toggle("reading", now === "deliveries" && Boolean(uid));
    if (wanted && wanted !== before) {
        delivery.show(wanted);
    } else if (!wanted && before) {
        delivery.none();
        deliveries.focusOn(before);
    }
    deliveries.mark(wanted);
}

// ---- keys

byId("tabs").addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) {
        go(tab.id.slice("tab-".length));
    }
});

byId("tabs").addEventListener("keydown", (event) => {
    const at = TABS.findIndex((tab) => event.target.id === `tab-${tab}`);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
        event.preventDefault();
        const tab = TABS[(to + TABS.length) % TABS.length];
        go(tab);
        byId(`tab-${tab}`).focus();
    }
});

document.addEventListener("keydown", (event) => {
    if (!deliveries || document.querySelector("dialog[open]")) {
        return;
    }
    if (event.key === "Escape") {
        if (event.target.matches("input, select") && event.target.type !== "checkbox") {
            event.target.blur();
        } else if (delivery.uid && location.hash.startsWith("#/deliveries/")) {
            go("deliveries");
        }
        return;
    }
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || sessionStorage.getItem(KEYS) === "off") {
        return;
    }
    const act = {
        "/": () => { go("deliveries"); deliveries.filters.search.focus(); },
        "?": help,
        r: () => delivery.retry?.isConnected && delivery.retry.click(),
        1: () => go("deliveries"), 2: () => go("endpoints"), 3: () => go("types"),
    }[event.key];
    if (act) {
        event.preventDefault();
        act();
    }
});

function help() {
    const on = el("input", { type: "checkbox", checked: sessionStorage.getItem(KEYS) !== "off", onchange: () => sessionStorage.setItem(KEYS, on.checked ? "on" : "off") });
    const key = (keys, what) => [el("dt", {}, keys.map((each) => el("kbd", {}, each))), el("dd", {}, what)];
    return ask({
        title: "Keyboard shortcuts",
        content: el("div", {}, el("dl", { class: "keys" },
            key(["1", "2", "3"], "Deliveries, Endpoints, Event types"), key(["/"], "Search deliveries"),
            key(["↓", "↑", "j", "k"], "Next or previous delivery in the list"), key(["Enter"], "Open it"),
            key(["x"], "Select it"), key(["r"], "Retry the open delivery"), key(["Esc"], "Close it"), key(["?"], "This help")),
        el("label", { class: "check-line" }, on, " Keys of one character are on")),
    });
}

document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
});
byId("help").addEventListener("click", help);
byId("leave").addEventListener("click", async () => {
    await call("DELETE", "/session").catch(() => {});
    end("none");
    forget();
});
window.addEventListener("hashchange", () => (/^#[tc]=/.test(location.hash) ? start() : route()));
whenOver((reason) => deliveries && end(reason));
setInterval(tick, 5000);
start();
