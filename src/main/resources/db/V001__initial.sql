-- Times are nanoseconds since 1970 UTC, durations nanoseconds, body places "sha256 size segment offset",
-- headers JSON lists of [name, value]. Text sizes are generous on purpose: what arrived must never fail to be indexed.

CREATE USER HOOKBENCH PASSWORD 'hookbench';

-- The index of the journal; the key is the entry's number there.
CREATE CACHED TABLE captures (
    sequence BIGINT PRIMARY KEY,
    uid VARCHAR(16M) NOT NULL,
    received_at BIGINT NOT NULL,
    inbox VARCHAR(16M) NOT NULL,
    method VARCHAR(16M) NOT NULL,
    target VARCHAR(16M) NOT NULL,
    event_type VARCHAR(16M),
    status INTEGER NOT NULL,
    duration BIGINT NOT NULL,
    verdict VARCHAR(16M) NOT NULL,
    verdict_scheme VARCHAR(16M),
    verdict_reason VARCHAR(16M),
    verdict_detail VARCHAR(16M),
    verdict_text VARCHAR(16M),
    body_size BIGINT NOT NULL,
    body_sha256 VARCHAR(64) NOT NULL,
    body_segment INTEGER NOT NULL,
    body_offset BIGINT NOT NULL,
    refusal_reason VARCHAR(16M),
    refusal_message VARCHAR(16M),
    refusal_bytes BIGINT NOT NULL,
    version VARCHAR(16M) NOT NULL,
    remote_address VARCHAR(16M) NOT NULL,
    headers VARCHAR(16M) NOT NULL,
    answer_headers VARCHAR(16M) NOT NULL,
    answer_body VARCHAR(16M) NOT NULL
);
CREATE UNIQUE INDEX captures_by_uid ON captures (uid);
CREATE INDEX captures_by_inbox ON captures (inbox, sequence);

CREATE CACHED TABLE inboxes (
    uid VARCHAR(16M) PRIMARY KEY,
    slug VARCHAR(16M) NOT NULL,
    name VARCHAR(16M) NOT NULL,
    scheme VARCHAR(16M),
    options VARCHAR(16M) NOT NULL,
    tolerance BIGINT,
    answer_status INTEGER NOT NULL,
    answer_headers VARCHAR(16M) NOT NULL,
    answer_body VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX inboxes_by_slug ON inboxes (slug);

CREATE CACHED TABLE inbox_secrets (
    inbox_uid VARCHAR(16M) NOT NULL,
    position INTEGER NOT NULL,
    sealed VARCHAR(16M) NOT NULL,
    PRIMARY KEY (inbox_uid, position)
);

CREATE CACHED TABLE endpoints (
    uid VARCHAR(16M) PRIMARY KEY,
    name VARCHAR(16M) NOT NULL,
    url VARCHAR(16M) NOT NULL,
    owner_id VARCHAR(16M) NOT NULL,
    description VARCHAR(16M) NOT NULL,
    http_timeout BIGINT NOT NULL,
    auth_header VARCHAR(16M),
    auth_sealed VARCHAR(16M),
    signature_kind VARCHAR(16M) NOT NULL,
    signature_header VARCHAR(16M) NOT NULL,
    signature_hash VARCHAR(16M) NOT NULL,
    signature_encoding VARCHAR(16M) NOT NULL,
    retry_strategy VARCHAR(16M) NOT NULL,
    retry_interval BIGINT NOT NULL,
    retry_attempts INTEGER NOT NULL,
    state VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX endpoints_by_owner ON endpoints (owner_id);

CREATE CACHED TABLE endpoint_secrets (
    endpoint_uid VARCHAR(16M) NOT NULL,
    position INTEGER NOT NULL,
    uid VARCHAR(16M) NOT NULL,
    sealed VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (endpoint_uid, position)
);

CREATE CACHED TABLE endpoint_history (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    endpoint_uid VARCHAR(16M) NOT NULL,
    changed_at BIGINT NOT NULL,
    from_state VARCHAR(16M),
    to_state VARCHAR(16M) NOT NULL,
    cause VARCHAR(16M) NOT NULL,
    delivery_uid VARCHAR(16M)
);
CREATE INDEX endpoint_history_by_endpoint ON endpoint_history (endpoint_uid, number);

-- The last outcomes as a text of + and -, oldest first.
CREATE CACHED TABLE endpoint_stats (
    endpoint_uid VARCHAR(16M) PRIMARY KEY,
    recent VARCHAR(16M) NOT NULL,
    succeeded BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    last_attempt_at BIGINT NOT NULL
);

CREATE CACHED TABLE events (
    uid VARCHAR(16M) PRIMARY KEY,
    created_at BIGINT NOT NULL,
    target_kind VARCHAR(16M) NOT NULL,
    target_id VARCHAR(16M) NOT NULL,
    type VARCHAR(16M) NOT NULL,
    content_type VARCHAR(16M) NOT NULL,
    payload VARCHAR(16M) NOT NULL,
    headers VARCHAR(16M) NOT NULL,
    idempotency_key VARCHAR(16M) NOT NULL,
    duplicate BOOLEAN NOT NULL
);
CREATE INDEX events_by_key ON events (idempotency_key);

-- due_at is next_attempt_at while the delivery waits, and the greatest BIGINT otherwise.
CREATE CACHED TABLE deliveries (
    uid VARCHAR(16M) PRIMARY KEY,
    event_uid VARCHAR(16M) NOT NULL,
    event_type VARCHAR(16M) NOT NULL,
    endpoint_uid VARCHAR(16M) NOT NULL,
    endpoint_name VARCHAR(16M) NOT NULL,
    idempotency_key VARCHAR(16M) NOT NULL,
    status VARCHAR(16M) NOT NULL,
    description VARCHAR(16M) NOT NULL,
    attempts INTEGER NOT NULL,
    retry_strategy VARCHAR(16M) NOT NULL,
    retry_interval BIGINT NOT NULL,
    retry_attempts INTEGER NOT NULL,
    next_attempt_at BIGINT,
    due_at BIGINT NOT NULL,
    last_status_code INTEGER NOT NULL,
    last_latency_millis BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX deliveries_by_endpoint ON deliveries (endpoint_uid, uid);
CREATE INDEX deliveries_by_event ON deliveries (event_uid, uid);
CREATE INDEX deliveries_by_status ON deliveries (status, uid);
CREATE INDEX deliveries_by_due ON deliveries (due_at, uid);

CREATE CACHED TABLE attempts (
    uid VARCHAR(16M) PRIMARY KEY,
    delivery_uid VARCHAR(16M) NOT NULL,
    endpoint_uid VARCHAR(16M) NOT NULL,
    number INTEGER NOT NULL,
    url VARCHAR(16M) NOT NULL,
    started_at BIGINT NOT NULL,
    request_headers VARCHAR(16M) NOT NULL,
    request_body VARCHAR(16M) NOT NULL,
    outcome VARCHAR(16M) NOT NULL,
    status INTEGER NOT NULL,
    reason_phrase VARCHAR(16M),
    response_headers VARCHAR(16M),
    response_body VARCHAR(16M),
    truncated BOOLEAN NOT NULL,
    ip_address VARCHAR(16M),
    error VARCHAR(16M),
    message VARCHAR(16M),
    ended_at BIGINT,
    timings VARCHAR(16M)
);
CREATE INDEX attempts_by_delivery ON attempts (delivery_uid, number);

CREATE CACHED TABLE settings (
    name VARCHAR(16M) PRIMARY KEY,
    value VARCHAR(16M) NOT NULL
);

-- Counters kept by the writers, and how far the journal is indexed.
CREATE CACHED TABLE capture_counts (
    inbox VARCHAR(16M) PRIMARY KEY,
    total BIGINT NOT NULL,
    invalid BIGINT NOT NULL
);
CREATE CACHED TABLE delivery_counts (
    status VARCHAR(16M) PRIMARY KEY,
    total BIGINT NOT NULL
);
CREATE CACHED TABLE marks (
    name VARCHAR(16M) PRIMARY KEY,
    sequence BIGINT NOT NULL
);
INSERT INTO marks VALUES ('indexed', 0);

GRANT ALL ON TABLE captures TO HOOKBENCH;
GRANT ALL ON TABLE inboxes TO HOOKBENCH;
GRANT ALL ON TABLE inbox_secrets TO HOOKBENCH;
GRANT ALL ON TABLE endpoints TO HOOKBENCH;
GRANT ALL ON TABLE endpoint_secrets TO HOOKBENCH;
GRANT ALL ON TABLE endpoint_history TO HOOKBENCH;
GRANT ALL ON TABLE endpoint_stats TO HOOKBENCH;
GRANT ALL ON TABLE events TO HOOKBENCH;
GRANT ALL ON TABLE deliveries TO HOOKBENCH;
GRANT ALL ON TABLE attempts TO HOOKBENCH;
GRANT ALL ON TABLE settings TO HOOKBENCH;
GRANT ALL ON TABLE capture_counts TO HOOKBENCH;
GRANT ALL ON TABLE delivery_counts TO HOOKBENCH;
GRANT ALL ON TABLE marks TO HOOKBENCH;
