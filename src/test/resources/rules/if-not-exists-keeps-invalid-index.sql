-- case: an earlier try may have left it
create index concurrently if not exists a on orders (id); -- reports: if-not-exists-keeps-invalid-index
create unique index concurrently if not exists "A" on orders (id); -- reports: if-not-exists-keeps-invalid-index

-- case: one that is not concurrent leaves nothing
create index if not exists a on orders (id);

-- case: without IF NOT EXISTS it fails, and is noticed
create index concurrently a on orders (id);

-- case: what was left goes first
drop index concurrently if exists a;
create index concurrently if not exists a on orders (id);

-- case: another one goes first
drop index concurrently if exists b;
create index concurrently if not exists a on orders (id); -- reports: if-not-exists-keeps-invalid-index

-- case: one of the same name in another schema goes first
drop index concurrently if exists other.a;
create index concurrently if not exists a on orders (id); -- reports: if-not-exists-keeps-invalid-index

-- case: a table of the migration, wrapped
create table orders (id int);
create index if not exists a on orders (id);
