// The live stream: server-sent events read by fetch, since an EventSource cannot send the session in a header.

import { headers } from "./api.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15000;

/** Listens until it is told to stop; comes back by itself after a break. on: {open, change, link, end, state}. */
export function listen(on) {
    const stop = new AbortController();
    run(on, stop.signal);
    return () => stop.abort();
}

async function run(on, signal) {
    let pause = FIRST_PAUSE;
    while (!signal.aborted) {
        try {
            const response = await fetch("/portal-api/stream", { headers: headers(), credentials: "omit", cache: "no-store", signal });
            if (response.status === 401) {
                on.end("expired");
                return;
            }
            if (!response.ok) {
                throw new Error(`${response.status}`);
            }
            pause = FIRST_PAUSE;
            on.state("live");
            if (await read(response.body, on)) {
                return;
            }
        } catch {
            // told by the state below
        }
        if (signal.aborted) {
            return;
        }
        on.state("waiting");
        await wait(pause, signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
}

/** Whether the stream said that it ends for good. */
async function read(body, on) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
        const { value, done } = await reader.read();
        if (done) {
            return false;
        }
        const blocks = (rest + value).split("\n\n");
        rest = blocks.pop();
        for (const block of blocks) {
            if (tell(block, on)) {
                await reader.cancel();
                return true;
            }
        }
    }
}

function tell(block, on) {
    const fields = Object.fromEntries(block.split("\n").filter((line) => !line.startsWith(":")).map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }));
    if (!fields.event) {
        return false;
    }
    const data = JSON.parse(fields.data);
    if (fields.event === "end") {
        if (data.reason === "closed") {
            return false;
        }
        on.end(data.reason);
        return true;
    }
    on[fields.event]?.(data);
    return false;
}

function wait(millis, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, millis);
        signal.addEventListener("abort", () => {
            clearTimeout(timer);
            resolve();
        }, { once: true });
    });
}
