-- Authentication of every kind and options, as JSON texts without their secrets, which are sealed beside them; and
-- signatures of several versions, as a JSON list of [hash, encoding]. An auth_sealed of before stays readable: its place is
-- the same. The names put into JSON here are header names (RFC 9110 tokens), which need no escapes.

ALTER TABLE endpoints ADD COLUMN authentication VARCHAR(16M) DEFAULT '{"kind":"none"}' NOT NULL;
ALTER TABLE endpoints ADD COLUMN signature_versions VARCHAR(16M) DEFAULT '[["SHA256","hex"]]' NOT NULL;
ALTER TABLE endpoints ADD COLUMN options VARCHAR(16M) DEFAULT '{}' NOT NULL;
ALTER TABLE endpoints ADD COLUMN options_sealed VARCHAR(16M);

UPDATE endpoints SET authentication = '{"kind":"api_key","header_name":"' || auth_header || '"}'
    WHERE auth_header IS NOT NULL;
UPDATE endpoints SET signature_versions = '[["' || signature_hash || '","' || signature_encoding || '"]]'
    WHERE signature_hash IN ('SHA256', 'SHA512') AND signature_encoding IN ('hex', 'base64');

ALTER TABLE endpoints DROP COLUMN auth_header;
ALTER TABLE endpoints DROP COLUMN signature_hash;
ALTER TABLE endpoints DROP COLUMN signature_encoding;
