CREATE TABLE events (id bigint PRIMARY KEY, payload text) WITH (fillfactor = 70, autovacuum_analyze_scale_factor = 0.05, toast_tuple_target = 512);
