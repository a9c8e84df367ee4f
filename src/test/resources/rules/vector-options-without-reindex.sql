-- case: nothing follows
alter index docs_v set (m = 32); -- reports: vector-options-without-reindex
alter index docs_w set (lists = 500); -- reports: vector-options-without-reindex

-- case: built again
alter index docs_v set (m = 32, ef_construction = 128);
reindex index concurrently docs_v;

-- case: another one is built again
alter index docs_v set (ef_construction = 128); -- reports: vector-options-without-reindex
reindex index concurrently docs_w;

-- case: other options
alter index docs_id set (fillfactor = 80);
alter table docs set (autovacuum_enabled = off);
