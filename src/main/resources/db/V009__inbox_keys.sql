-- Public keys and certificates that requests are checked by, sealed as secrets are; other options stay in inboxes.options.
CREATE CACHED TABLE inbox_keys (
    inbox_uid VARCHAR(16M) NOT NULL,
    name VARCHAR(16M) NOT NULL,
    sealed VARCHAR(16M) NOT NULL,
    PRIMARY KEY (inbox_uid, name)
);

GRANT ALL ON TABLE inbox_keys TO HOOKBENCH;
