-- case: in any form
create index concurrently a on orders using hash (id); -- reports: hash-index
create index on orders using HASH (lower(note)); -- reports: hash-index

-- case: other methods
create index a on orders (id);
create index b on orders using gin (note);
alter table orders add exclude using hash (id with =);
