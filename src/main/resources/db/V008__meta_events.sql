-- Where meta events go, one row, the secret sealed; and each of them with the exact text that is sent.
CREATE CACHED TABLE meta_settings (
    id INTEGER PRIMARY KEY,
    enabled BOOLEAN NOT NULL,
    url VARCHAR(16M) NOT NULL,
    types VARCHAR(16M) NOT NULL,
    secret_sealed VARCHAR(16M),
    since BIGINT NOT NULL
);

-- waits_until holds the time of the next attempt only while there is one, so that its index finds what waits.
CREATE CACHED TABLE meta_events (
    uid VARCHAR(16M) PRIMARY KEY,
    event_type VARCHAR(16M) NOT NULL,
    subject VARCHAR(16M) NOT NULL,
    body VARCHAR(16M) NOT NULL,
    status VARCHAR(16M) NOT NULL,
    attempts INTEGER NOT NULL,
    retry_strategy VARCHAR(16M) NOT NULL,
    retry_interval BIGINT NOT NULL,
    retry_attempts INTEGER NOT NULL,
    waits_until BIGINT,
    description VARCHAR(16M) NOT NULL,
    last_url VARCHAR(16M),
    last_status INTEGER NOT NULL,
    last_request VARCHAR(16M) NOT NULL,
    last_response VARCHAR(16M) NOT NULL,
    last_answer VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX meta_events_by_subject ON meta_events (subject, event_type);
CREATE INDEX meta_events_by_wait ON meta_events (waits_until);

GRANT ALL ON TABLE meta_settings TO HOOKBENCH;
GRANT ALL ON TABLE meta_events TO HOOKBENCH;
