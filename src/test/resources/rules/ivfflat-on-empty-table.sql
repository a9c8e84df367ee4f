-- case: a new table has no rows to find lists in
create table docs (id int, v vector(3));
create index on docs using ivfflat (v vector_l2_ops) with (lists = 100); -- reports: ivfflat-on-empty-table

-- case: filled before
create table docs (id int, v vector(3));
insert into docs select id, v from old_docs;
create index on docs using ivfflat (v vector_l2_ops);

-- case: loaded before
create table docs (id int, v vector(3));
copy docs from '/tmp/docs.csv';
create index on docs using ivfflat (v vector_l2_ops);

-- case: made with its rows
create table docs as select id, v from old_docs;
create index on docs using ivfflat (v vector_l2_ops);

-- case: made without them
create table docs as select id, v from old_docs with no data;
create index on docs using ivfflat (v vector_l2_ops); -- reports: ivfflat-on-empty-table

-- case: hnsw is built as rows come
create table docs (id int, v vector(3));
create index on docs using hnsw (v vector_l2_ops);

-- case: a table that was there
create index concurrently on docs using ivfflat (v vector_l2_ops);
