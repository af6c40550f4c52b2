package dev.hookbench.domain.endpoint;

/**
 * Who is told about an endpoint that fails, by Convoy's fields; each empty for none. Hookbench keeps them for the export
 * to Convoy and sends nothing to them.
 */
public record Contact(String supportEmail, String slackWebhookUrl, String teamsWebhookUrl) {
    private static final Contact NONE = new Contact("", "", "");

    /** Nobody. */
    public static Contact none() {
        return NONE;
    }
}
