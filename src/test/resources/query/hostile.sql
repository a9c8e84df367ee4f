-- stacked
select 1; drop table public.customers
--- 
select 1; commit; drop table public.customers
---
commit; insert into public.items values (1, 9999, 'x', 1, 1)
---
rollback; begin read write; delete from public.items
---
end; truncate public.items
---
;;select 1;;update public.items set quantity = 0;
---
select 1 /* ; */ ; /* ' */ delete from public.items -- '
---
select 1 -- comment
; delete from public.items
---
/* select 1 */ delete from public.items
---
-- select
drop table public.items
---
select $$;$$; drop table public.items
---
select 'a\'; delete from public.items; --'
---
select E'\\'; delete from public.items
---
select $a$ $b$ $a$; delete from public.items; select $b$ $b$
---
/* /* nested */ delete from public.items; */ delete from public.items
---
dElEtE fRoM public.items
-- transactions and sessions
---
begin
---
commit
---
commit and chain
---
set transaction read write
---
set session characteristics as transaction read write
---
set default_transaction_read_only = off
---
set local transaction_read_only = off
---
reset all
---
discard all
---
set role postgres
---
set session authorization postgres
---
select set_config('transaction_read_only', 'off', false)
---
select pg_catalog.set_config('search_path', 'public', true)
---
select * from public.customers where set_config('role', 'postgres', false) is not null
---
select (select set_config('statement_timeout', '0', false))
---
with s as materialized (select set_config('session_replication_role', 'replica', false)) select * from s
---
update pg_settings set setting = 'off' where name = 'default_transaction_read_only'
---
prepare p as delete from public.items
---
execute p
---
declare c cursor for select 1
---
listen x
---
notify x, 'y'
---
load 'auto_explain'
---
lock table public.items
-- writes
---
insert into public.items values (1, 1000, 'x', 1, 1) returning *
---
update public.items set quantity = 0
---
delete from public.items
---
merge into public.items i using public.orders o on false when not matched then do nothing
---
truncate public.items
---
with gone as (delete from public.items returning *) select count(*) from gone
---
with a as (select 1), b as (update public.items set quantity = 0 returning 1) select * from a
---
with recursive a as (insert into public.items values (1, 7777, 'x', 1, 1) returning line) select * from a
---
select * from (with gone as (delete from public.items returning *) select * from gone) x
---
select * into public.copy from public.items
---
select * into temp copy from public.items
---
create table public.copy as select 1
---
create temp table t (a int)
---
select * from public.items for update
---
select * from public.items for no key update skip locked
---
select * from (select * from public.items for share) x
---
select id from public.customers where exists (select 1 from public.items for key share)
---
explain analyze delete from public.items
---
explain (analyze, costs off) insert into public.items values (1, 8888, 'x', 1, 1)
---
explain analyze create table public.made as select 1
---
explain (analyze off) delete from public.items
---
explain analyze with gone as (delete from public.items returning *) select * from gone
---
explain analyze execute p
---
explain analyze declare c cursor for select 1
---
copy public.items to '/tmp/pgwright-hostile'
---
copy public.items to stdout
---
copy (select 1) to program 'touch /tmp/pgwright-hostile'
---
copy public.items from program 'echo 1'
---
do $$ begin delete from public.items; end $$
---
do $$ begin perform pg_sleep(100); end $$
---
call public.evil(1)
---
vacuum
---
analyze public.items
---
refresh materialized view public.cities
---
reindex table public.items
---
cluster
---
checkpoint
---
comment on table public.items is 'x'
---
grant all on public.items to public
---
create role x superuser
---
alter system set fsync = off
---
create extension dblink
---
security label on table public.items is 'x'
---
import foreign schema x from server y into public
-- catalogs
---
update pg_catalog.pg_class set relname = 'x'
---
delete from pg_catalog.pg_proc
---
insert into pg_catalog.pg_authid (rolname) values ('x')
---
select * from pg_catalog.pg_authid
---
table pg_shadow
-- functions of the server
---
select nextval('public.effects')
---
select setval('public.effects', 7)
---
select "nextval"('public.effects')
---
select pg_catalog.nextval('public.effects'::regclass)
---
select * from nextval('public.effects') n
---
select * from rows from (nextval('public.effects'), generate_series(1, 2)) x
---
select nextval from nextval('public.effects')
---
select id from public.customers order by nextval('public.effects')
---
select id from public.customers group by id having nextval('public.effects') > 0
---
select count(*) filter (where nextval('public.effects') > 0) from public.customers
---
select id from public.customers limit (select nextval('public.effects'))
---
select id from public.customers offset nextval('public.effects')
---
select sum(id) over (order by nextval('public.effects')) from public.customers
---
select sum(id) over (rows between nextval('public.effects') preceding and current row) from public.customers
---
select * from public.customers c cross join lateral (select nextval('public.effects') + c.id) x
---
select * from public.customers c join public.orders o on nextval('public.effects') = o.id
---
values (nextval('public.effects'))
---
select case when true then nextval('public.effects') end
---
select array(select nextval('public.effects'))
---
select coalesce(null, nextval('public.effects'))
---
select U&"n\0065xtval"('public.effects')
---
select distinct on (nextval('public.effects')) id from public.customers
---
select * from public.customers tablesample bernoulli (nextval('public.effects'))
---
select 1 union all select nextval('public.effects')
---
select * from xmltable('/a' passing (select nextval('public.effects')::text::xml) columns a int)
---
select pg_sleep(60)
---
select pg_sleep_for('1 minute')
---
select pg_sleep_until('2099-01-01')
---
select pg_terminate_backend(pid) from pg_stat_activity
---
select pg_cancel_backend(pid) from pg_stat_activity
---
select pg_reload_conf()
---
select pg_rotate_logfile()
---
select pg_switch_wal()
---
select pg_create_restore_point('x')
---
select pg_promote()
---
select pg_read_file('PG_VERSION')
---
select pg_read_binary_file('PG_VERSION')
---
select pg_stat_file('PG_VERSION')
---
select pg_ls_dir('.')
---
select * from pg_ls_waldir()
---
select lo_create(0)
---
select lo_import('/etc/passwd')
---
select lo_from_bytea(0, 'x')
---
select lo_export(1, '/tmp/pgwright-hostile')
---
select lo_unlink(1)
---
select lo_put(1, 0, 'x')
---
select pg_advisory_lock(1)
---
select pg_try_advisory_lock(1)
---
select pg_advisory_xact_lock_shared(1, 2)
---
select pg_notify('x', 'y')
---
select pg_logical_emit_message(false, 'x', 'y')
---
select txid_current()
---
select pg_current_xact_id()
---
select pg_export_snapshot()
---
select pg_create_physical_replication_slot('x', true)
---
select pg_create_logical_replication_slot('x', 'pgoutput')
---
select pg_drop_replication_slot('x')
---
select pg_replication_origin_create('x')
---
select pg_stat_reset()
---
select pg_stat_reset_shared('bgwriter')
---
select setseed(0.5)
---
select pg_import_system_collations('pg_catalog')
---
select brin_summarize_new_values('public.items_pkey')
---
select gin_clean_pending_list('public.items_pkey')
---
select query_to_xml('delete from public.items', true, true, '')
---
select query_to_xml_and_xmlschema('select nextval(''public.effects'')', true, true, '')
---
select cursor_to_xml('c', 1, true, true, '')
---
select table_to_xml('public.evil_view', true, true, '')
---
select schema_to_xml('public', true, true, '')
---
select database_to_xml(true, true, '')
---
select * from ts_stat('select nextval(''public.effects'')::text::tsvector')
---
select ts_rewrite('a & b'::tsquery, 'select nextval(''public.effects'')::text::tsquery, ''a''::tsquery')
---
select pg_log_backend_memory_contexts(pg_backend_pid())
---
select binary_upgrade_set_next_pg_type_oid(1::oid)
---
select pg_extension_config_dump('public.items'::regclass, '')
---
select fmgr_c_validator(1)
---
select domain_in('1', 'public.evil_domain'::regtype, -1)
---
select array_in('{1}', 'public.evil_domain'::regtype, -1)
---
select record_in('(1,2)', 'public.evil_pair'::regtype, -1)
---
select pg_input_is_valid('1', 'public.evil_domain')
-- functions of users
---
select public.evil(1)
---
select evil(1)
---
select immutable_evil(1)
---
explain select immutable_evil(1)
---
explain (format json) select * from public.customers where id = immutable_evil(5)
---
explain analyze select evil(1)
---
select definer(1)
---
select definer_sql(1)
---
select sneaky(1)
---
select nested(1)
---
select nested_atomic(1)
---
select evil(n => 1)
---
select evil(variadic n := 1)
---
select * from public.rows_evil()
---
select rows_evil()
---
select * from rows from (rows_evil(), generate_series(1, 3)) x
---
select lower(name) from public.customers
---
select count('x'::text)
---
select count(city) from public.customers union all select public.count(city) from public.customers
---
select public.now()
---
select c.of_customer from public.customers c
---
select (c).of_customer from public.customers c
---
select of_customer(c) from public.customers c
---
select of_customer(c.*) from public.customers c
---
select ### 1
---
select operator(public.###) 1
---
select 'a'::text + 'b'::text
---
select city + name::text from public.customers
---
select evil_sum(city) from public.customers
---
select evil_sum(city) over (partition by born) from public.customers
---
select evil_sum(city) filter (where true) from public.customers
---
select 1::public.evil_domain
---
select cast('5' as evil_domain)
---
select evil_domain '5'
---
select '{1,2}'::public.evil_domain[]
---
select row(1, 2)::public.evil_pair
---
select jsonb_populate_record(null::public.evil_pair, '{"a": 1}')
---
select * from jsonb_to_record('{"a": 1}') as x(a public.evil_domain)
---
select * from json_to_recordset('[{"a": 1}]') as x(a public.evil_pair)
---
select * from xmltable('/r' passing '<r><a>1</a></r>' columns a public.evil_domain path 'a')
---
-- since: 17
select * from json_table('[{"a": 1}]', '$[*]' columns (a public.evil_domain path '$.a'))
---
-- since: 17
select json_value('{"a": 1}', '$.a' returning public.evil_domain)
---
select 1::public.token
---
select evil_domain(1)
---
select public.defaulted()
---
select public.elsewhere()
---
select settings()
---
select defaulted() from public.customers
---
explain select * from public.planned
---
select id from public.planned where id = 5
---
select '/etc/passwd'::text::oid
---
select !!! 5.0
---
select operator(public.!!!) 5
---
select * from xmltable('/r/a' passing '<r><a/></r>' columns b int path 'b' default evil(1))
---
select * from xmltable('/r/a' passing '<r><a/></r>' columns b int path evil(1)::text)
---
select xmlelement(name a, xmlattributes(evil(1) as b))
---
select xmlpi(name a, evil(1)::text), xmlroot('<a/>'::xml, version evil(1)::text)
---
-- since: 17
select json_value('{}', '$.a' returning int default evil(1) on empty)
---
-- since: 17
select * from json_table('{}', '$' passing evil(1) as x columns (a int path '$.a' default evil(2) on empty))
---
-- since: 16
select json_object('a': evil(1)), json_array(evil(1))
---
select extract(year from now()) + position(chr(evil(1)) in 'a') + length(overlay('a' placing 'b' from evil(1)))
---
select trim(both chr(evil(1)) from 'a'), substring('abc' from evil(1) for 2), normalize(chr(evil(1)))
---
select now() at time zone evil(1)::text
---
select 1 in (evil(1)), evil(1) between 1 and 2, 'a' like 'b' escape chr(evil(1)), (array[1])[evil(1)], (array[1])[evil(1):2]
---
select nullif(evil(1), 2), greatest(1, evil(1)), row(evil(1)), array[evil(1)], grouping(evil(1)) from public.customers group by evil(1)
---
select * from public.customers fetch first (evil(1)) rows only
---
select * from public.evil_view
---
select e from public.view_of_view
---
table public.view_of_view
---
select count(*) from public.lateral_view
---
select * from public.secured_view
---
with v as (select * from public.evil_view) select count(*) from v
---
select exists (select from public.evil_view)
---
select id, window_evil(id::int) over () from public.customers
---
select rank() over (order by evil(id::int)) from public.customers
---
select id from public.customers where id in (select evil(1))
---
select * from public.customers c where evil(c.id::int) = any (array[1, 2])
---
select case evil(1) when 1 then 2 end
---
select percentile_cont(0.5) within group (order by evil(id::int)) from public.customers
---
select string_agg(city, ',' order by evil(id::int)) from public.customers
---
select * from public.customers, lateral public.evil(id::int)
---
select id from public.customers group by cube (id, evil(id::int))
---
with recursive t(n) as (select 1 union all select evil(n + 1) from t where n < 3) select * from t
-- floods
---
select repeat('x', 1000000000)
---
select repeat(repeat(repeat('x', 1000), 1000), 1000)
---
select length(repeat('x', 1 << 29))
---
select lpad('x', 1000000000)
---
select replace(repeat('x', 100000), 'x', repeat('y', 100000))
---
with a as (select repeat('x', 1000000) as s) select repeat(s, 1000) from a
---
select array_fill(1, array[100000, 100000])
---
select * from generate_series(1, 1000000000)
---
select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b
---
select generate_series(1, 2000000000)
---
select * from generate_series(1, 10000000000::bigint) limit 1
---
-- since: 18
select count(*) from generate_series('2000-01-01'::timestamp, '2099-01-01', '1 microsecond') x
---
select count(*) from public.orders a, public.orders b, public.orders c, public.orders d, public.orders e
-- characters
---
select​ 1
---
select 1 -- ‮ hidden
---
select 1; delete from public.items

