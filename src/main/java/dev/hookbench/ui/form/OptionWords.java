package dev.hookbench.ui.form;

import dev.hookbench.domain.signature.SchemeProfile.Group;
import dev.hookbench.ui.support.Messages;

/** What schemes' groups and options are called. */
public record OptionWords(Messages messages) {
    private static final String PARTS = "{timestamp} {id} {body} {method} {url} {path} {header:X-Name}";

    /** The option's name for people; its own where it has none. */
    public String label(String option) {
        return switch (option) {
            case "header" -> messages.get("scheme.option.header");
            case "hash", "algorithm" -> messages.get("scheme.option.hash");
            case "encoding" -> messages.get("scheme.option.encoding");
            case "versions" -> messages.get("scheme.option.versions");
            case "publicKey" -> messages.get("scheme.option.publicKey");
            case "certificatePem" -> messages.get("scheme.option.certificatePem");
            case "webhookId" -> messages.get("scheme.option.webhookId");
            case "secretRoles" -> messages.get("scheme.option.secretRoles");
            case "basePath" -> messages.get("scheme.option.basePath");
            case "url" -> messages.get("scheme.option.url");
            case "format" -> messages.get("scheme.option.format");
            case "content" -> messages.get("scheme.option.content");
            case "key" -> messages.get("scheme.option.key");
            case "timestampHeader" -> messages.get("scheme.option.timestampHeader");
            case "timestampUnit" -> messages.get("scheme.option.timestampUnit");
            case "idHeader" -> messages.get("scheme.option.idHeader");
            default -> option;
        };
    }

    /** What it takes; empty where that is plain. */
    public String hint(String option) {
        return switch (option) {
            case "versions" -> messages.get("scheme.option.versions.hint");
            case "publicKey" -> messages.get("scheme.option.publicKey.hint");
            case "certificatePem" -> messages.get("scheme.option.certificatePem.hint");
            case "webhookId" -> messages.get("scheme.option.webhookId.hint");
            case "secretRoles" -> messages.get("scheme.option.secretRoles.hint");
            case "basePath" -> messages.get("scheme.option.basePath.hint");
            case "url" -> messages.get("scheme.option.url.hint");
            case "format" -> messages.get("scheme.option.format.hint", "{timestamp}", "{signature}");
            case "content" -> messages.get("scheme.option.content.hint", PARTS);
            case "timestampHeader" -> messages.get("scheme.option.timestampHeader.hint");
            case "idHeader" -> messages.get("scheme.option.idHeader.hint");
            default -> "";
        };
    }

    /** The heading over a group. */
    public String group(Group group) {
        return switch (group) {
            case STANDARD -> messages.get("scheme.group.standard");
            case PROVIDER -> messages.get("scheme.group.provider");
            case PUBLIC_KEY -> messages.get("scheme.group.publicKey");
            case OWN -> messages.get("scheme.group.own");
        };
    }
}
