-- rule: redundant-index
-- reports: index:first
-- reports: index:same_b
create table orders (id bigint primary key, a int, b int, c text);
create index first on orders (a);
create index pair on orders (a, b);
create index same_a on orders (c);
create index same_b on orders (c);
-- silent
create table orders (id bigint primary key, a int, b int);
create unique index first on orders (a);
create index pair on orders (a, b);
create index part on orders (a) where b > 0;
create index back on orders (b desc, a);

-- rule: index-method
-- reports: index:tags_index
-- reports: index:data_index
create table posts (id bigint primary key, tags text[], data jsonb);
create index tags_index on posts (tags);
create index data_index on posts (data);
-- silent
create table posts (id uuid primary key, tags text[], data jsonb, at timestamptz);
create index on posts using gin (tags);
create index on posts using gin (data);
create index on posts (at);
create index on posts ((data ->> 'kind'));

-- rule: few-values-index
-- reports: index:done_index
create table tasks (id bigint primary key, done boolean);
insert into tasks select i, i % 2 = 0 from generate_series(1, 20000) i;
create index done_index on tasks (done);
analyze tasks;
-- silent
create table tasks (id bigint primary key, done boolean);
insert into tasks select i, i % 2 = 0 from generate_series(1, 20000) i;
create index done_index on tasks (id) where done;
analyze tasks;

-- rule: needless-condition
-- reports: index:part
create table users (id bigint primary key, email text not null);
create index part on users (email) where email is not null;
-- silent
create table users (id bigint primary key, email text);
create index part on users (email) where email is not null;

-- rule: index-over-nulls
-- reports: index:deleted_index
create table users (id bigint primary key, deleted_at timestamptz);
insert into users select i, case when i % 10 = 0 then now() end from generate_series(1, 20000) i;
create index deleted_index on users (deleted_at);
analyze users;
-- silent
create table users (id bigint primary key, deleted_at timestamptz);
insert into users select i, case when i % 10 = 0 then now() end from generate_series(1, 20000) i;
create index deleted_index on users (deleted_at) where deleted_at is not null;
analyze users;

-- rule: column-without-search-index
-- reports: column:pages.words
create table pages (id bigint primary key, words tsvector);
insert into pages select i, to_tsvector('simple', 'word' || i) from generate_series(1, 20000) i;
analyze pages;
-- silent
create table pages (id bigint primary key, words tsvector);
insert into pages select i, to_tsvector('simple', 'word' || i) from generate_series(1, 20000) i;
create index on pages using gin (words);
analyze pages;

-- rule: unused-index
-- reports: index:spare
create table orders (id bigint primary key, total int);
create index spare on orders (total);
insert into orders select i, i from generate_series(1, 20000) i;
-- silent
create table users (id bigint primary key);
create table orders (id bigint primary key, user_id bigint references users);
create index on orders (user_id);
insert into orders select i from generate_series(1, 20000) i;

-- rule: bloated-index
-- reports: index:wide
create table orders (id bigint primary key, total bigint);
insert into orders select i, (i * 7919::bigint) % 1000003 from generate_series(1, 150000) i;
create index wide on orders (total) with (fillfactor = 20);
analyze orders;
-- silent
create table orders (id bigint primary key, total bigint);
insert into orders select i, (i * 7919::bigint) % 1000003 from generate_series(1, 20000) i;
create index wide on orders (total);
analyze orders;

-- rule: overlapping-index
-- reports: index:b_a
create table orders (id bigint primary key, a int, b int);
create index a_b on orders (a, b);
create index b_a on orders (b, a);
-- silent
create table orders (id bigint primary key, a int, b int);
create index a_b on orders (a, b);
create index b on orders (b);

-- rule: time-before-others
-- reports: index:busy
create table orders (id bigint primary key, at timestamptz, user_id bigint);
create index busy on orders (at, user_id);
-- silent
create table orders (id bigint primary key, at timestamptz, user_id bigint);
create index busy on orders (user_id, at);
