package dev.hookbench.cli.demo;

import dev.hookbench.json.Json;

/** Payloads of the demonstration's own events, each like no other so that its hash finds it. */
final class Payloads {
    private Payloads() {}

    /** An invoice with that number. */
    static byte[] invoice(String number) {
        return Json.write(Json.object("invoice", number, "amount", 4_200, "note", "Grüße – ünïcode ✓"));
    }
}
