-- rule: missing-primary-key
-- reports: table:logs
create table logs (at timestamptz not null, line text);
-- silent
create table logs (id bigint generated always as identity primary key, line text);
create table events (id bigint, at date, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');

-- rule: foreign-key-without-index
-- reports: constraint:Order Items.Order Items_order_id_fkey
create table orders (id bigint primary key);
create table "Order Items" (id bigint primary key, order_id bigint references orders on delete cascade);
-- silent
create table orders (id bigint primary key);
create table items (id bigint primary key, order_id bigint references orders on delete cascade);
create index on items (order_id, id);

-- rule: foreign-key-types-differ
-- reports: constraint:items.items_order_id_fkey
create table orders (id bigint primary key);
create table items (order_id integer references orders);
-- silent
create table orders (id bigint primary key);
create table items (order_id bigint references orders);

-- rule: foreign-key-without-action
-- reports: constraint:items.items_order_id_fkey
create table orders (id bigint primary key);
create table items (order_id bigint references orders);
-- silent
create table orders (id bigint primary key);
create table items (order_id bigint references orders on delete restrict);

-- rule: unique-over-nulls
-- reports: constraint:members.members_team_id_user_id_key
create table members (team_id bigint not null, user_id bigint, unique (team_id, user_id));
-- silent
create table members (team_id bigint not null, user_id bigint, unique nulls not distinct (team_id, user_id));

-- rule: constraint-never-validated
-- reports: constraint:orders.positive
create table orders (total numeric);
alter table orders add constraint positive check (total > 0) not valid;
-- silent
create table orders (total numeric constraint positive check (total > 0));

-- rule: duplicate-foreign-key
-- reports: constraint:items.second
create table orders (id bigint primary key);
create table items (order_id bigint constraint first references orders constraint second references orders);
-- silent
create table orders (id bigint primary key);
create table items (order_id bigint references orders, replaces_id bigint references orders);

-- rule: overlapping-foreign-key
-- reports: constraint:items.with_shop
create table orders (id bigint primary key, shop bigint, unique (id, shop));
create table items (order_id bigint constraint alone references orders, shop bigint,
  constraint with_shop foreign key (order_id, shop) references orders (id, shop));
-- silent
create table orders (id bigint, shop bigint, primary key (id, shop));
create table items (order_id bigint, shop bigint, foreign key (order_id, shop) references orders);

-- rule: partly-null-foreign-key
-- reports: constraint:items.items_order_id_shop_fkey
create table orders (id bigint, shop bigint, primary key (id, shop));
create table items (order_id bigint not null, shop bigint, foreign key (order_id, shop) references orders);
-- silent
create table orders (id bigint, shop bigint, primary key (id, shop));
create table items (order_id bigint, shop bigint, foreign key (order_id, shop) references orders match full);

-- rule: column-without-foreign-key
-- reports: column:items.order_id
create table orders (id bigint primary key);
create table items (order_id bigint);
-- silent
create table orders (id bigint primary key);
create table items (order_id bigint references orders);
create table notes (external_id text, device_id bigint);

-- rule: text-key
-- reports: table:countries
create table countries (code varchar(2) primary key);
-- silent
create table countries (id bigint primary key, code text not null unique);

-- rule: natural-key
-- reports: table:countries
create table countries (code text primary key);
-- silent
create table countries (id uuid primary key, code text not null);

-- rule: key-not-first
-- reports: table:countries
create table countries (code text, id bigint primary key);
-- silent
create table countries (id bigint primary key, code text);

-- rule: table-of-one-column
-- reports: table:flags
create table flags (name text primary key);
-- silent
create table flags (name text primary key, enabled boolean not null);

-- rule: all-nullable
-- reports: table:notes
create table notes (id bigint primary key, title text, body text);
-- silent
create table notes (id bigint primary key, title text not null, body text);

-- rule: lone-table
-- reports: table:settings
create table settings (id bigint primary key);
-- silent
create table users (id bigint primary key);
create table settings (id bigint primary key references users on delete cascade);

-- rule: sequence-near-end
-- reports: column:a.id
-- reports: column:b.id
-- reports: sequence:c
create table a (id integer generated always as identity primary key);
select setval(pg_get_serial_sequence('a', 'id'), 2000000000);
create table b (id serial primary key);
select setval(pg_get_serial_sequence('b', 'id'), 2147483000);
create sequence c maxvalue 1000;
select setval('c', 900);
-- silent
create table a (id bigint generated always as identity primary key);
select setval(pg_get_serial_sequence('a', 'id'), 2000000000);
create sequence c maxvalue 1000 cycle;
select setval('c', 900);

-- rule: narrow-key
-- reports: column:a.id
create table a (id integer generated always as identity primary key);
select setval(pg_get_serial_sequence('a', 'id'), 500000000);
-- silent
create table a (id bigint generated always as identity primary key);
create table b (id smallint primary key);
