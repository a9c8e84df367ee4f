CREATE TABLE places (id integer PRIMARY KEY, tags text[], area box, at point, seen timestamptz, hash text, words tsvector, span int4range);
CREATE INDEX idx_places_tags ON places USING gin (tags) WITH (fastupdate = off);
CREATE INDEX idx_places_area ON places USING gist (area);
CREATE INDEX idx_places_at ON places USING spgist (at);
CREATE INDEX idx_places_seen ON places USING brin (seen timestamptz_minmax_multi_ops) WITH (pages_per_range = 32, autosummarize = true);
CREATE INDEX idx_places_hash ON places USING hash (hash);
CREATE INDEX idx_places_words ON places USING gist (words tsvector_ops (siglen = 64));
CREATE INDEX idx_places_span ON places USING gist (span);
