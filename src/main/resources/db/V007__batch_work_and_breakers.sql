-- How many deliveries in a row failed for good, what circuit breakers remember, and batch work with each item's outcome.
ALTER TABLE endpoint_stats ADD COLUMN exhausted BIGINT DEFAULT 0 NOT NULL;

CREATE CACHED TABLE breakers (
    endpoint_uid VARCHAR(16M) PRIMARY KEY,
    state VARCHAR(16M) NOT NULL,
    failures BIGINT NOT NULL,
    successes BIGINT NOT NULL,
    consecutive_failures INTEGER NOT NULL,
    will_reset_at BIGINT,
    sampled_at BIGINT NOT NULL
);

-- The items of a job are all there from its start, with outcome WAITING. The scope is the filter as JSON.
CREATE CACHED TABLE jobs (
    uid VARCHAR(16M) PRIMARY KEY,
    kind VARCHAR(16M) NOT NULL,
    scope VARCHAR(16M) NOT NULL,
    status VARCHAR(16M) NOT NULL,
    total BIGINT NOT NULL,
    processed BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    error VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE CACHED TABLE job_items (
    job_uid VARCHAR(16M) NOT NULL,
    subject_uid VARCHAR(16M) NOT NULL,
    outcome VARCHAR(16M) NOT NULL,
    reason VARCHAR(16M) NOT NULL,
    ended_at BIGINT NOT NULL,
    PRIMARY KEY (job_uid, subject_uid)
);

GRANT ALL ON TABLE breakers TO HOOKBENCH;
GRANT ALL ON TABLE jobs TO HOOKBENCH;
GRANT ALL ON TABLE job_items TO HOOKBENCH;
