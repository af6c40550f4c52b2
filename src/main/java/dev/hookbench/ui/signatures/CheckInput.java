package dev.hookbench.ui.signatures;

/** Where the request to be checked comes from. */
enum CheckInput {
    /** A raw HTTP request. */
    RAW,
    /** A cURL command. */
    CURL,
    /** Method, URL, headers and body, each in its field. */
    TYPED,
    /** A request that was received here, with its exact bytes. */
    CAPTURE
}
