-- A token is sealed so that its link can be shown again, and hashed so that its visitors are found; keys are hashed only.

CREATE CACHED TABLE portal_links (
    uid VARCHAR(16M) PRIMARY KEY,
    name VARCHAR(16M) NOT NULL,
    owner_id VARCHAR(16M) NOT NULL,
    auth VARCHAR(16M) NOT NULL,
    can_manage BOOLEAN NOT NULL,
    token_sealed VARCHAR(16M),
    token_sha256 VARCHAR(64),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX portal_links_by_owner ON portal_links (owner_id, uid);
CREATE INDEX portal_links_by_token ON portal_links (token_sha256);

CREATE CACHED TABLE portal_keys (
    sha256 VARCHAR(64) PRIMARY KEY,
    link_uid VARCHAR(16M) NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX portal_keys_by_expiry ON portal_keys (expires_at);

GRANT ALL ON TABLE portal_links TO HOOKBENCH;
GRANT ALL ON TABLE portal_keys TO HOOKBENCH;
