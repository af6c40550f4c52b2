-- Who receives which events. Event types are a JSON list; the parts of a filter are as they were typed.
CREATE CACHED TABLE subscriptions (
    uid VARCHAR(16M) PRIMARY KEY,
    name VARCHAR(16M) NOT NULL,
    endpoint_uid VARCHAR(16M) NOT NULL,
    source_uid VARCHAR(16M) NOT NULL,
    event_types VARCHAR(16M) NOT NULL,
    filter_headers VARCHAR(16M) NOT NULL,
    filter_body VARCHAR(16M) NOT NULL,
    filter_query VARCHAR(16M) NOT NULL,
    filter_path VARCHAR(16M) NOT NULL,
    mode VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX subscriptions_by_endpoint ON subscriptions (endpoint_uid, uid);

CREATE CACHED TABLE subscription_filters (
    uid VARCHAR(16M) PRIMARY KEY,
    subscription_uid VARCHAR(16M) NOT NULL,
    event_type VARCHAR(16M) NOT NULL,
    enabled_at BIGINT,
    filter_headers VARCHAR(16M) NOT NULL,
    filter_body VARCHAR(16M) NOT NULL,
    filter_query VARCHAR(16M) NOT NULL,
    filter_path VARCHAR(16M) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX subscription_filters_by_type ON subscription_filters (subscription_uid, event_type);

CREATE CACHED TABLE event_types (
    uid VARCHAR(16M) PRIMARY KEY,
    name VARCHAR(16M) NOT NULL,
    category VARCHAR(16M) NOT NULL,
    description VARCHAR(16M) NOT NULL,
    json_schema VARCHAR(16M) NOT NULL,
    deprecated_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX event_types_by_name ON event_types (name);

GRANT ALL ON TABLE subscriptions TO HOOKBENCH;
GRANT ALL ON TABLE subscription_filters TO HOOKBENCH;
GRANT ALL ON TABLE event_types TO HOOKBENCH;
