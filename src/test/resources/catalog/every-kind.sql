-- One of everything that PostgreSQL 18 can create beyond tables, views and code.
create schema s;
create table s.t (a integer primary key, b integer unique, c text);

create table s.parted (a integer primary key, b text default 'x' not null check (b <> ''))
  partition by range (a);
create table s.part partition of s.parted for values from (0) to (10);
create index parted_b on s.parted (b);
create table s.from_parted (a integer references s.parted);
create table s.parent (a integer);
create table s.child (check (a > 0)) inherits (s.parent);
create index child_a on s.child (a);
create type s.composite as (a integer, b text);
create table s.typed of s.composite (unique (a));

create type s.shell;
create type s.base;
create function s.base_in(cstring) returns s.base language internal immutable strict as 'textin';
create function s.base_out(s.base) returns cstring language internal immutable strict as 'textout';
create type s.base (input = s.base_in, output = s.base_out, like = text);
create type s.span as range (subtype = integer, multirange_type_name = s.spans);

create function s.f(integer, integer) returns integer language sql immutable return $1 + $2;
create aggregate s.total (integer) (sfunc = s.f, stype = integer);
create function s.rank() returns bigint language internal window as 'window_rank';
create operator s.|+| (leftarg = integer, rightarg = integer, function = s.f);
create operator family s.family using btree;
create operator class s.class for type integer using btree family s.family as operator 1 <,
  function 1 btint4cmp(integer, integer);
create function s.compare(s.base, integer) returns integer language sql immutable return 0;
create function s.less(s.base, integer) returns boolean language sql immutable return true;
create operator s.<<< (leftarg = s.base, rightarg = integer, function = s.less);
alter operator family integer_ops using btree add
  operator 1 s.<<< (s.base, integer), function 1 s.compare(s.base, integer);
create cast (s.base as text) without function;
create function s.to_cast(s.composite) returns integer language sql return ($1).a;
create cast (s.composite as integer) with function s.to_cast(s.composite);
create collation s.german (provider = icu, locale = 'de');
create conversion s.conversion for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create text search parser s.parser (start = prsd_start, gettoken = prsd_nexttoken,
  end = prsd_end, lextypes = prsd_lextype);
create text search template s.template (lexize = dsimple_lexize);
create text search dictionary s.dictionary (template = s.template);
create text search configuration s.configuration (parser = s.parser);
create statistics s.statistics on a, b from s.t;

create rule quiet as on delete to s.t do instead nothing;
create view s.v as select * from s.t;
alter view s.v alter column a set default 5;
create policy mine on s.t using (true);
create policy theirs on s.parted using (true);
create function s.fired() returns trigger language plpgsql as 'begin return new; end';
create trigger noisy before insert on s.parted for each row execute function s.fired();

create foreign data wrapper wrapper;
create server server foreign data wrapper wrapper;
create user mapping for public server server;
create foreign table s.far (a integer check (a > 0)) server server;
create trusted language other handler plpgsql_call_handler;
create transform for integer language sql (from sql with function prsd_lextype(internal));
create access method method type index handler bthandler;
create publication publication for table s.t;
create subscription subscription connection '' publication elsewhere
  with (connect = false, slot_name = none);
create function s.event() returns event_trigger language plpgsql as 'begin end';
create event trigger event on sql_drop execute function s.event();

create index t_expression on s.t (lower(c));
alter index s.t_expression alter column 1 set statistics 500;
alter table s.t replica identity using index t_pkey;
cluster s.t using t_b_key;
alter table s.from_parted disable trigger all;
create materialized view s.m as select c from s.t;
alter materialized view s.m alter column c set statistics 5;
alter materialized view s.m set (toast.autovacuum_enabled = false);
create access method other_heap type table handler heap_tableam_handler;
create materialized view s.m2 using other_heap as select 1 as a;
create extension hstore schema s;
alter function s.f(integer, integer) depends on extension hstore;
comment on type s.t is 'a row type';
