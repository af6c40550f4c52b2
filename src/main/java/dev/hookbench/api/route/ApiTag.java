package dev.hookbench.api.route;

/** The resources, by which the document is divided. */
public enum ApiTag {
    PROJECTS("Projects", "The one project of a data folder, and its settings in Convoy's words."),
    ENDPOINTS("Endpoints", "Destinations that receive events."),
    SOURCES("Sources", "Inboxes in Convoy's words."),
    INBOXES("Inboxes", "Named paths of the receiver."),
    CAPTURES("Captures", "Requests that were received."),
    SIGNATURES("Signatures", "Signatures checked, explained and made."),
    EVENTS("Events", "Payloads to be sent to endpoints."),
    DELIVERIES("Event deliveries", "Events on their way to one endpoint each, and the attempts made."),
    ONBOARDING("Onboarding", "Many endpoints with their subscriptions at once."),
    META_EVENTS("Meta events", "What tells another program of endpoints and ends of deliveries."),
    JOBS("Jobs", "Batch work in the background: many deliveries or events sent again."),
    SUBSCRIPTIONS("Subscriptions", "Which events an endpoint receives, and the filters that choose among them."),
    EVENT_TYPES("Event types", "The catalogue of what events are called."),
    PORTAL_LINKS("Portal links", "Web pages that show one owner's endpoints and deliveries."),
    FUNCTIONS("Functions", "JavaScript, which Hookbench does not run."),
    KEYS("Keys", "Who may use this API."),
    SETTINGS("Settings", "What the program goes by."),
    SYSTEM("System", "How the program is, and this document.");

    private final String title;
    private final String words;

    ApiTag(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** Its name in the document. */
    public String title() {
        return title;
    }

    /** What it is, one sentence. */
    public String words() {
        return words;
    }
}
