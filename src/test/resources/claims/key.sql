create table orders (id bigint not null, code int, number int not null);
insert into orders select n, n, n from generate_series(1, 10) n;

-- claim: ADD UNIQUE and ADD PRIMARY KEY build their index under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders add constraint u unique (code);
-- says: building index "u" on table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE
rollback;
begin;
alter table orders add constraint k primary key (id);
-- says: building index "k" on table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: UNIQUE USING INDEX is a catalog change under ACCESS EXCLUSIVE -- since: 14
create unique index concurrently u on orders (code);
begin;
alter table orders add constraint u unique using index u;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: USING INDEX gives the index the name of the constraint -- since: 14
create unique index orders_code_new on orders (code);
alter table orders add constraint orders_code_key unique using index orders_code_new;
-- says: NOTICE ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index "orders_code_new" to "orders_code_key"
select to_regclass('orders_code_new'), to_regclass('orders_code_key');
-- expect: null | orders_code_key

-- claim: PRIMARY KEY USING INDEX over a NOT NULL column is a catalog change -- since: 14
create unique index k on orders (id);
begin;
alter table orders add constraint k primary key using index k;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: PRIMARY KEY USING INDEX over a column that may be NULL reads the table -- since: 14
create unique index k on orders (code);
alter table orders add constraint k primary key using index k;
-- says: verifying table "orders"

-- claim: PRIMARY KEY over a NOT NULL that is not valid is refused -- since: 18
alter table orders add constraint n not null code not valid;
create unique index k on orders (code);
alter table orders add constraint k primary key using index k;
-- error: 55000 incompatible NOT VALID constraint "n" on relation "orders"

-- claim: USING INDEX takes no partial index and none on an expression -- since: 14
create unique index p on orders (code) where code > 0;
create unique index e on orders ((code + 1));
alter table orders add constraint u unique using index p;
-- error: 42809 "p" is a partial index
alter table orders add constraint u unique using index e;
-- error: 42809 index "e" contains expressions

-- claim: USING INDEX can make the constraint deferrable -- since: 14
create unique index u on orders (code);
alter table orders add constraint u unique using index u deferrable initially deferred;
select condeferrable, condeferred from pg_constraint where conname = 'u';
-- expect: t | t

-- claim: DROP CONSTRAINT of a key takes ACCESS EXCLUSIVE and drops its index -- since: 14
alter table orders add constraint u unique (code);
begin;
alter table orders drop constraint u;
-- says: nothing
table locks;
-- expect: orders | ACCESS EXCLUSIVE
select to_regclass('u');
-- expect: null

-- claim: DROP CONSTRAINT of a primary key leaves its columns NOT NULL -- since: 14
alter table orders add constraint k primary key (code);
alter table orders drop constraint k;
select attnotnull from pg_attribute where attrelid = 'orders'::regclass and attname = 'code';
-- expect: t

-- claim: ADD EXCLUDE builds its index under ACCESS EXCLUSIVE -- since: 14
begin;
alter table orders add constraint x exclude using btree (code with =);
-- says: building index "x" on table "orders"
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: EXCLUDE knows no NOT VALID and no USING INDEX -- since: 14
alter table orders add constraint x exclude using btree (code with =) not valid;
-- error: 0A000 EXCLUDE constraints cannot be marked NOT VALID
