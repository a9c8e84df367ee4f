-- Another order of labels is another type: arrays, keys, checks, partial indexes and functions follow.
CREATE TYPE level AS ENUM ('high', 'low', 'medium');
COMMENT ON TYPE level IS 'how much';
CREATE TABLE rules (level level PRIMARY KEY, fallback level NOT NULL DEFAULT 'low', CONSTRAINT rules_fallback_check CHECK (fallback <> 'medium'));
CREATE TABLE alerts (id integer PRIMARY KEY, level level NOT NULL CONSTRAINT fk_alerts_rules REFERENCES rules, seen level[] DEFAULT '{low}');
CREATE INDEX idx_alerts_level ON alerts (level) WHERE level >= 'low';
CREATE FUNCTION worst(level, level) RETURNS level LANGUAGE sql IMMUTABLE AS 'SELECT greatest($1, $2)';
CREATE VIEW worst_alerts AS SELECT id, worst(level, 'low') AS worst FROM alerts;
