-- A shop, and beside it everything that makes a read do more than read.
create schema shop;
create extension pg_trgm;
create extension hstore;
create extension ltree;
create extension citext;
create extension fuzzystrmatch;
create extension unaccent;
create extension "uuid-ossp";
create extension pgcrypto;
create type public.status as enum ('new', 'paid', 'sent');
create domain public.email as text check (value ~ '@');
create table public.customers (
  id bigint generated always as identity primary key,
  name varchar(100) not null, mail public.email, city text, born date,
  tags text[] not null default '{}', profile jsonb not null default '{}', spent numeric(12, 2));
create table public.orders (
  id bigint generated always as identity primary key,
  customer_id bigint references public.customers, status public.status not null default 'new',
  placed timestamptz not null, total numeric(12, 2) not null, period daterange, note text);
create table public.items (
  order_id bigint references public.orders, line int, sku text, quantity int, price numeric(10, 2),
  primary key (order_id, line));
create table public.documents (id int primary key, title text, body text,
  search tsvector generated always as (to_tsvector('english', coalesce(body, ''))) stored);
create table shop.visits (id int, at timestamptz, path ltree) partition by range (at);
create table shop.visits_2026 partition of shop.visits for values from ('2026-01-01') to ('2027-01-01');
create sequence public.effects;
insert into public.customers (name, mail, city, born, tags, profile, spent)
select 'customer ' || n, 'c' || n || '@example.org', (array['Oslo', 'Rome', 'Lima'])[1 + n % 3],
  date '1980-01-01' + n * 37, array['a', 'b' || n % 5], jsonb_build_object('age', n, 'a', n % 2), n * 1.5
from generate_series(1, 60) n;
insert into public.orders (customer_id, status, placed, total, period)
select 1 + n % 60, (enum_range(null::public.status))[1 + n % 3],
  timestamptz '2026-01-01 00:00+00' + n * interval '7 hours', n * 2.25,
  daterange(date '2026-01-01' + n % 50, date '2026-01-01' + n % 50 + 3)
from generate_series(1, 300) n;
insert into public.items select 1 + n % 300, n, 'sku' || n % 20, n % 7, n % 13 from generate_series(1, 600) n;
insert into public.documents (id, title, body)
select n, 'title ' || n, 'the quick brown fox number ' || n from generate_series(1, 30) n;
insert into shop.visits select n, timestamptz '2026-01-01' + n * interval '1 hour', 'top.a.b' from generate_series(1, 50) n;

create function public.net(total numeric) returns numeric language sql immutable
  as $$ select round(total / 1.25, 2) $$;
create function public.spent_by(customer bigint) returns numeric language sql stable
  return (select sum(total) from public.orders o where o.customer_id = customer);
create function public.tagged(n integer) returns bigint language sql stable set search_path = ''
  as $$ select pg_catalog.count(*) from public.items where quantity <> n $$;
create view public.paid as select o.*, public.net(o.total) as net from public.orders o where status = 'paid';
create materialized view public.cities as select city, count(*) as n from public.customers group by city;

-- From here on: what does more.
create function public.evil(n integer) returns integer language plpgsql volatile as $$
begin perform pg_advisory_lock(4711); return n; end $$;
create function public.immutable_evil(n integer) returns integer language plpgsql immutable as $$
begin perform pg_advisory_lock(4712); return n; end $$;
create function public.definer(n integer) returns integer language plpgsql security definer as $$
begin perform pg_advisory_lock(4713); perform setval('public.effects', 99); return n; end $$;
create function public.definer_sql(n integer) returns bigint language sql security definer
  as $$ select nextval('public.effects') $$;
create function public.sneaky(n integer) returns bigint language sql stable
  as $$ select nextval('public.effects') + n $$;
create function public.nested(n integer) returns integer language sql stable
  as $$ select public.evil(n) $$;
create function public.nested_atomic(n integer) returns integer language sql stable
  return public.evil(n);
create function public.lower(name varchar) returns text language plpgsql as $$
begin perform pg_advisory_lock(4714); return name; end $$;
create function public.count(what text) returns bigint language plpgsql as $$
begin perform pg_advisory_lock(4715); return 0; end $$;
create function public.now() returns timestamptz language plpgsql as $$
begin perform pg_advisory_lock(4716); return pg_catalog.now(); end $$;
create function public.of_customer(c public.customers) returns text language plpgsql as $$
begin perform pg_advisory_lock(4717); return c.name; end $$;
create function public.evil_text(a text, b text) returns text language plpgsql immutable as $$
begin perform pg_advisory_lock(4718); return a || b; end $$;
create operator public.### (function = public.immutable_evil, rightarg = integer);
create operator public.+ (function = public.evil_text, leftarg = text, rightarg = text);
create aggregate public.evil_sum(text) (sfunc = public.evil_text, stype = text);
create domain public.evil_domain as integer check (public.immutable_evil(value) > 0);
create type public.evil_pair as (a public.evil_domain, b integer);
create type public.token as (value integer);
create function public.to_token(n integer) returns public.token language plpgsql as $$
begin perform pg_advisory_lock(4719); return row(n)::public.token; end $$;
create cast (integer as public.token) with function public.to_token(integer) as assignment;
create view public.evil_view as select id, public.evil(id::integer) as e from public.customers;
create view public.view_of_view as select e from public.evil_view;
create view public.lateral_view as
  select c.id, x.* from public.customers c, lateral (select public.sneaky(c.id::integer) as s) x;
create table public.secured (id integer, owner text);
insert into public.secured select n, 'somebody' from generate_series(1, 5) n;
create function public.policy_check(owner text) returns boolean language plpgsql as $$
begin perform pg_advisory_lock(4720); return true; end $$;
alter table public.secured enable row level security;
create policy p on public.secured for select using (public.policy_check(owner));
create table public.filtered (id integer, owner text);
alter table public.filtered enable row level security;
create policy p on public.filtered for select using (owner = current_user or owner = 'all');
create view public.secured_view as select * from public.secured;
create function public.window_evil(n integer) returns integer language plpgsql as $$
begin perform pg_advisory_lock(4721); return n; end $$;
create function public.rows_evil() returns setof integer language plpgsql as $$
begin perform pg_advisory_lock(4722); return next 1; end $$;
create function public.defaulted(n integer default public.immutable_evil(1)) returns integer
  language sql immutable as $$ select n $$;
create sequence public.constants;
create function public.evil_constant(n integer) returns integer language plpgsql immutable as $$
begin return n; end $$;
create table public.planned (id integer);
insert into public.planned values (1);
create index planned_evil on public.planned ((id + public.evil_constant(1)));
create cast (text as oid) with function pg_catalog.lo_import(text) as assignment;
create operator public.!!! (function = pg_catalog.pg_sleep, rightarg = double precision);
create view shop.thing as select public.evil(1) as n;
create function public.elsewhere() returns integer language sql stable set search_path = shop
  as $$ select n from thing $$;
create function public.settings() returns integer language sql stable set work_mem = '1MB'
  as $$ select 1 $$;
