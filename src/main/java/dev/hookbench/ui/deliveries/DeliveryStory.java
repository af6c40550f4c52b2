package dev.hookbench.ui.deliveries;

/**
 * Why a delivery stands where it stands, and what to do about it, in words.
 *
 * @param title the state in two or three words
 * @param text what happened
 * @param cure what helps; empty where nothing is wrong
 */
record DeliveryStory(Tone tone, String title, String text, String cure) {
    /** What the card looks like. */
    enum Tone {
        GOOD,
        WAITING,
        QUIET,
        BAD
    }
}
