package dev.hookbench.domain.portal;

/** By what a portal link opens (Convoy's {@code auth_type}). */
public enum PortalAuth {
    /** One token, until the link is revoked. */
    STATIC_TOKEN,
    /** Keys of one hour each, handed out on demand. */
    REFRESH_TOKEN
}
