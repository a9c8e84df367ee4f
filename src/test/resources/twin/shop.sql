create extension pg_trgm;
create extension btree_gist;
create schema shop;
create type shop.mood as enum ('sad', 'ok', 'happy');
create domain shop.email as text check (value like '%@%');
create table shop.customer (
  id bigint generated always as identity primary key,
  name text not null,
  email shop.email not null,
  mood shop.mood,
  country char(2) not null,
  city varchar(40) not null,
  tags text[] not null,
  profile jsonb not null,
  visits int4range,
  stay tsrange,
  home point,
  token uuid not null,
  balance numeric(12, 2),
  score real,
  joined date not null,
  seen timestamptz,
  network inet,
  flags bit(8)
);
create table shop.item (
  id int primary key,
  gone text,
  title text not null,
  body text not null,
  words tsvector generated always as (to_tsvector('english', title || ' ' || body)) stored,
  price numeric(10, 2) not null,
  weight double precision,
  active boolean not null,
  unique (title, id)
);
create table shop.orders (
  id bigint not null,
  customer_id bigint not null references shop.customer,
  status shop.mood not null,
  placed timestamptz not null,
  total numeric(12, 2) not null,
  note text,
  primary key (id, placed, customer_id)
) partition by range (placed);
create table shop.orders_old partition of shop.orders for values from ('2020-01-01Z') to ('2023-01-01Z');
create table shop.orders_2023 partition of shop.orders for values from ('2023-01-01Z') to ('2024-01-01Z');
create table shop.orders_2024 partition of shop.orders for values from ('2024-01-01Z') to ('2025-01-01Z')
  partition by hash (customer_id);
create table shop.orders_2024_0 partition of shop.orders_2024 for values with (modulus 2, remainder 0);
create table shop.orders_2024_1 partition of shop.orders_2024 for values with (modulus 2, remainder 1);
create table shop.orders_rest partition of shop.orders default;
create table shop.line (
  order_id bigint not null,
  number int not null,
  item_id int not null references shop.item,
  quantity smallint not null,
  price numeric(10, 2) not null,
  primary key (order_id, number)
);
create table shop.empty_one (id int primary key, what text);

insert into shop.customer (name, email, mood, country, city, tags, profile, visits, stay, home, token,
    balance, score, joined, seen, network, flags)
select 'name ' || md5(i::text), 'u' || i || '@' || (i % 97) || '.example', (array['sad', 'ok', 'ok', 'happy', null])[1 + i % 5]::shop.mood,
  (array['de', 'fr', 'us', 'gb', 'pl', 'it'])[1 + (i * i) % 6], 'city ' || (i * i) % 6 * 100 + i % 30,
  array['t' || i % 50, 't' || i % 7, 'u' || i % 300],
  jsonb_build_object('a', i % 100, 'b', jsonb_build_array(i % 10, 'x' || i % 20), 'c', 'v' || i % 500),
  case when i % 20 = 0 then 'empty' else int4range(i % 500, i % 500 + i % 40) end,
  case when i % 3 > 0 then tsrange('2024-01-01'::timestamp + i * interval '1 minute', '2024-01-01'::timestamp + i * interval '1 minute' + (i % 90) * interval '1 hour') end,
  point(i % 360, (i * 7) % 180), md5('t' || i)::uuid,
  case when i % 11 > 0 then (i * 37 % 100000) / 7.0 end, sqrt(i), '2015-01-01'::date + (i * i) % 3000,
  '2024-06-01Z'::timestamptz - ((i * 13) % 400000) * interval '1 minute', ('10.' || i % 200 || '.' || i % 250 || '.1')::inet,
  (i % 256)::bit(8)
from generate_series(1, 20000) i;
insert into shop.item (id, title, body, price, weight, active)
select i, 'thing ' || (array['red', 'green', 'blue', 'black'])[1 + i % 4] || ' ' || i / 4,
  'a ' || (array['small', 'large', 'heavy', 'light', 'old'])[1 + i % 5] || ' piece of ' || (array['wood', 'iron', 'glass'])[1 + i % 3] || ' number ' || i,
  (i * 31 % 10000) / 13.0, random() , i % 9 > 0
from generate_series(1, 5000) i;
alter table shop.item drop column gone;
insert into shop.orders
select i, 1 + (i * 17) % 20000, (array['sad', 'ok', 'happy'])[1 + (i % 10) / 4]::shop.mood,
  '2020-03-01Z'::timestamptz + (i * 47) * interval '1 minute', (i % 5000) / 3.0, case when i % 4 = 0 then 'note ' || i % 100 end
from generate_series(1, 60000) i;
insert into shop.line
select 1 + i / 2, i % 2, 1 + (i::bigint * i) % 5000, 1 + i % 9, (i % 700) / 9.0 from generate_series(0, 119999) i;

create index customer_email on shop.customer (lower(email));
create index customer_country_city on shop.customer (country, city) include (name);
create unique index customer_token on shop.customer (token);
create index customer_tags on shop.customer using gin (tags);
create index customer_profile on shop.customer using gin (profile jsonb_path_ops);
create index customer_name_trgm on shop.customer using gin (name gin_trgm_ops);
create index customer_visits on shop.customer using gist (visits);
create index customer_stay on shop.customer using spgist (stay);
create index customer_home on shop.customer using gist (home);
create index customer_joined on shop.customer using brin (joined) with (pages_per_range = 16);
create index customer_seen on shop.customer (seen desc nulls last);
create index customer_hash on shop.customer using hash (city);
create index customer_happy on shop.customer (balance) where mood = 'happy';
create index customer_name_pattern on shop.customer (name text_pattern_ops);
create index customer_year on shop.customer (extract(year from joined));
create index item_words on shop.item using gin (words);
create index item_price on shop.item (price, weight desc);
create index item_active on shop.item (id) where not active;
create index item_title on shop.item using spgist (title);
create index orders_customer on shop.orders (customer_id, placed desc);
create index orders_placed on shop.orders using brin (placed);
create index orders_note on shop.orders (note) where note is not null;
create index line_item on shop.line (item_id, quantity);
create index line_price on shop.line (price);
create statistics shop.customer_place (ndistinct, dependencies, mcv) on country, city from shop.customer;
create statistics shop.customer_more on mood, country, joined from shop.customer;
create statistics shop.customer_expression on (balance::int % 10), country, lower(email) from shop.customer;
create statistics shop.line_item (ndistinct) on item_id, quantity from shop.line;
create materialized view shop.sales as
  select l.item_id, o.status, count(*) as n, sum(l.price) as total
  from shop.line l join shop.orders o on o.id = l.order_id group by 1, 2;
create index sales_total on shop.sales (total desc);
create view shop.happy as select * from shop.customer where mood = 'happy';
alter table shop.customer alter column city set statistics 300;
vacuum analyze;
checkpoint;
