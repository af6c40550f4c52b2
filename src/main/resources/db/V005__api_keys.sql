-- Keys of the API: only the SHA-256 of a token is kept, as hex; scopes stand with spaces between.
CREATE CACHED TABLE api_keys (
    id VARCHAR(16M) PRIMARY KEY,
    name VARCHAR(16M) NOT NULL,
    scopes VARCHAR(16M) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    expires_at BIGINT,
    revoked_at BIGINT
);

GRANT ALL ON TABLE api_keys TO HOOKBENCH;
