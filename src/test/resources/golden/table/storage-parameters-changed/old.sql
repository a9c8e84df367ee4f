-- Storage parameters are set, changed and reset one by one.
CREATE TABLE events (id bigint PRIMARY KEY, payload text) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.2);
