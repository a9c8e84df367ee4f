-- What PostgreSQL 14 to 18 say the same about, but for names of NOT NULL constraints.
create schema "App";
create extension hstore schema "App";
create type "App"."Mood" as enum ('ok', 'so so');
create domain "App".word as varchar(20) collate "C" default 'a' not null check (value <> '');
create sequence alone increment 2 cache 5;
create table "App"."Users" (
  "Id" bigint generated always as identity primary key,
  serial serial,
  mood "App"."Mood"[] not null default '{ok}',
  word "App".word,
  tags "App".hstore,
  total numeric(10, 2) generated always as (1.5 * 2) stored,
  at timestamptz(3) default now(),
  packed text collate "C" unique
);
alter table "App"."Users"
  alter column packed set storage external,
  alter column packed set compression pglz,
  alter column packed set statistics 200,
  alter column packed set (n_distinct = 5);
create table child (
  id integer,
  parent bigint references "App"."Users" on delete set null deferrable,
  during tstzrange,
  exclude using gist (during with &&),
  constraint positive check (id > 0) no inherit
) with (fillfactor = 90, toast.autovacuum_enabled = false);
alter table child add constraint later check (id < 9) not valid;
create unique index on child (id desc, lower(id::text) text_pattern_ops) include (parent)
  where parent > 5;
create view "App".v with (security_barrier = true) as select 1 as one;
create materialized view m as select 1 as one with no data;
create function f(a integer default 1, variadic b text[] default '{}') returns table (c integer)
  language sql stable begin atomic select 1; end;
create procedure p(inout a integer) language plpgsql as 'begin end';
create function fire() returns trigger language plpgsql as 'begin return new; end';
create trigger fire after update of id on child for each row when (old.id > 1)
  execute function fire('x');
alter table child disable trigger fire;
comment on domain "App".word is 'a word';
comment on column "App"."Users"."Id" is 'the key';
comment on index child_during_excl is 'behind';
