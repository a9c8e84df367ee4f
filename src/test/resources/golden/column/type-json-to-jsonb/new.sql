CREATE TABLE payloads (id integer PRIMARY KEY, data jsonb DEFAULT '{}' NOT NULL);
CREATE INDEX idx_payloads_data ON payloads USING gin (data);
