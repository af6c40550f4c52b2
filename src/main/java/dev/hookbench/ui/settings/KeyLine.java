package dev.hookbench.ui.settings;

/**
 * A key of the API as the settings list it.
 *
 * @param scopes what it allows, in words
 * @param use when it was last used, or that it never was
 * @param end until when it opens anything, or since when it does not
 * @param opens whether it opens anything now
 * @param isOwn whether it is this machine's own, which is not revoked here
 */
record KeyLine(String id, String name, String scopes, String use, String end, boolean opens, boolean isOwn) {}
