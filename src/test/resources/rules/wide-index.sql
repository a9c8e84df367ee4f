-- case: more than three
create index concurrently on t (a, b, c, d); -- reports: wide-index
create index concurrently on t using btree (a, (b + 1), c desc, d, e); -- reports: wide-index

-- case: a unique one says what is unique
create unique index concurrently on t (a, b, c, d);

-- case: up to three, and what is only included
create index concurrently on t (a, b, c);
create index concurrently on t (a) include (b, c, d, e);
create index concurrently on t using gin (a, b, c, d, e);
