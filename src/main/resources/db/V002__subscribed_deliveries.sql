-- Why an event reaches nobody, and what made a delivery.
ALTER TABLE events ADD COLUMN failure_reason VARCHAR(16M) DEFAULT '' NOT NULL;
ALTER TABLE deliveries ADD COLUMN subscription_uid VARCHAR(16M) DEFAULT '' NOT NULL;
ALTER TABLE deliveries ADD COLUMN mode VARCHAR(16M) DEFAULT 'AT_LEAST_ONCE' NOT NULL;
