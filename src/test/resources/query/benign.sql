select 1
---
select 1;
---
  SELECT 1 AS "Größe" -- a comment; with a semicolon
---
/* several; /* nested */ lines */ select 'a;b', $$c;d$$, E'e\';f', U&'\0061', B'101', X'1F'
---
values (1, 'a'), (2, 'b') order by 1 desc
---
table public.customers
---
table only public.customers order by id limit 3
---
show server_version
---
show all
---
explain select * from public.orders
---
explain (analyze, buffers, format json) select count(*) from public.orders
---
explain analyze select * from public.orders o join public.customers c on c.id = o.customer_id
---
explain (verbose, settings) with x as (select 1) select * from x
---
-- since: 16
explain (generic_plan) select * from public.orders where customer_id = $1 and total > $2
---
select * from public.customers where city = 'Oslo' order by born desc nulls last limit 5 offset 2
---
select city, count(*), avg(spent), min(born), max(born), sum(spent) from public.customers group by city having count(*) > 2
---
select c.name, o.total from public.customers c left join public.orders o on o.customer_id = c.id and o.total > 100
---
select * from public.customers c join public.orders o using (id) natural join (select 1 as one) x
---
select * from public.customers a full join public.orders b on a.id = b.id where a.id is null or b.id is null
---
select distinct city from public.customers
---
select distinct on (city) city, name from public.customers order by city, born
---
select city, status, count(*) from public.customers c join public.orders o on o.customer_id = c.id group by grouping sets ((city, status), (city), ())
---
select city, grouping(city), count(*) from public.customers group by rollup (city)
---
select city, born, count(*) from public.customers group by cube (city, born) order by 3 desc
---
select name, rank() over (partition by city order by spent desc), row_number() over w, lag(spent) over w from public.customers window w as (order by id)
---
select id, sum(total) over (order by placed rows between 2 preceding and current row) from public.orders
---
select id, avg(total) over (order by placed range between interval '1 day' preceding and interval '1 day' following exclude current row) from public.orders
---
select id, sum(total) over (order by id groups between 1 preceding and unbounded following) from public.orders
---
select ntile(4) over (order by total), first_value(total) over w, nth_value(total, 2) over w from public.orders window w as (partition by status order by id)
---
select percentile_cont(0.5) within group (order by total), percentile_disc(array[0.1, 0.9]) within group (order by total), mode() within group (order by status) from public.orders
---
select rank(10) within group (order by total), dense_rank(10) within group (order by total) from public.orders
---
select count(*) filter (where total > 10), string_agg(note, ', ' order by id), array_agg(distinct status) from public.orders
---
with a as (select * from public.orders), b as materialized (select * from a where total > 10) select count(*) from b
---
with recursive t(n) as (select 1 union all select n + 1 from t where n < 100) select sum(n) from t
---
with recursive g(id, p) as (select 1, array[1] union all select id + 1, p || id + 1 from g where id < 5) search depth first by id set o cycle id set c using q select * from g
---
with recursive endless(n) as (select 1 union all select n + 1 from endless) select n from endless limit 10
---
select * from public.customers c cross join lateral (select sum(total) s from public.orders o where o.customer_id = c.id) x
---
select * from public.customers c, lateral (select * from public.orders o where o.customer_id = c.id order by total desc limit 1) best
---
select profile ? 'age', profile ?| array['a', 'b'], profile ?& array['age'], profile @> '{"age": 1}', profile #>> '{age}', profile -> 'age', profile ->> 'age' from public.customers
---
select jsonb_path_query(profile, '$.age ? (@ > 3)'), profile @? '$.age', profile @@ '$.age > 1' from public.customers
---
select key, value from public.customers, jsonb_each(profile)
---
select * from jsonb_to_recordset('[{"a": 1, "b": "x"}]') as x(a int, b text)
---
select * from json_populate_record(null::public.items, '{"line": 1}')
---
select jsonb_build_object('a', 1), jsonb_agg(id), json_object_agg(id, name), to_jsonb(c), row_to_json(c) from public.customers c group by c.id, c.name, c.*
---
select jsonb_set(profile, '{a}', '5'), jsonb_pretty(profile), profile - 'a', profile || '{"z": 1}' from public.customers
---
-- since: 16
select json_object('a': 1, 'b': null absent on null), json_array(1, 2), '{}' is json object, json_arrayagg(id order by id) from public.customers
---
-- since: 17
select * from json_table('[{"a": 1, "b": [{"c": 2}]}]', '$[*]' columns (id for ordinality, a int path '$.a', nested path '$.b[*]' columns (c int path '$.c'))) as t
---
-- since: 17
select json_value('{"a": 1}', '$.a' returning int), json_query('{"a": [1]}', '$.a'), json_exists('{"a": 1}', '$.a')
---
select * from xmltable('/r/a' passing ('<r><a i="1">x</a></r>'::xml) columns i int path '@i', v text path '.')
---
select xmlelement(name a, xmlattributes(1 as b), 'c'), xmlforest(1 as d), xpath('/a', '<a/>'::xml)
---
select tags[1], tags[1:2], array_length(tags, 1), cardinality(tags), 'a' = any (tags), tags && array['b1'], tags || array['c'] from public.customers
---
select unnest(tags), generate_subscripts(tags, 1) from public.customers
---
select * from unnest(array[1, 2], array['a', 'b']) with ordinality as x(a, b, n)
---
select * from rows from (generate_series(1, 3), unnest(array['a', 'b'])) as x(n, t)
---
select d::date from generate_series('2026-01-01'::date, '2026-01-31', interval '1 day') d
---
select date_trunc('month', placed), extract(isodow from placed), to_char(placed, 'YYYY-MM'), placed at time zone 'Europe/Oslo', age(placed) from public.orders
---
select now(), current_date, current_timestamp(3), localtime, clock_timestamp(), statement_timestamp(), timeofday()
---
select placed + interval '1 day', placed - now(), (placed, placed + interval '1 h') overlaps (now(), now()) from public.orders
---
select make_date(2026, 1, 2), make_interval(days => 3), justify_days('35 days'), date_part('epoch', now()), to_timestamp(0), date_bin('15 minutes', now(), '2001-01-01')
---
select period @> date '2026-01-05', lower(period), upper(period), period && daterange('2026-01-01', '2026-02-01'), isempty(period), range_agg(period) over () from public.orders
---
select lower(city), upper(name), lower('ABC'), lower(name::text), initcap(city), length(name), substring(name from 2 for 3), position('a' in name), trim(both ' ' from name), overlay(name placing 'x' from 1) from public.customers
---
select name like 'c%', name ilike '%9', name similar to '%(a|b)%', name ~ '^c', name !~* 'x', regexp_replace(name, '\d+', '#', 'g'), regexp_match(name, '(\d+)'), regexp_split_to_array(name, ' '), split_part(name, ' ', 2) from public.customers
---
select format('%s %I %L', name, city, name), concat(name, '-', city), concat_ws(',', name, city), name || city, left(name, 3), reverse(name), md5(name), encode(sha256(name::bytea), 'hex'), ascii(name), chr(65), quote_ident(name) from public.customers
---
select repeat('=', 80), rpad(name, 30, '.'), lpad(id::text, 5, '0'), repeat('#', id::int) from public.customers
---
select abs(-1), round(1.5), ceil(1.2), floor(1.8), power(2, 10), 2 ^ 10, sqrt(2), ln(2), log(100), mod(7, 3), 7 % 3, sign(-2), trunc(1.29, 1), greatest(1, 2), least(1, 2), pi(), degrees(1), |/ 4, @ -3, 5 & 3, 5 # 3, 1 << 4, ~1
---
select random(), gen_random_uuid(), width_bucket(5, 0, 10, 4), random() < 0.5
---
select corr(id, total), stddev(total), variance(total), regr_slope(total, id), covar_pop(id, total), bit_or(id::int), bool_and(total > 0), every(true) from public.orders
---
select case status when 'new' then 1 else 2 end, case when total > 5 then 'a' end, coalesce(note, '-'), nullif(total, 0), status > 'new', enum_range(null::public.status) from public.orders
---
select cast(total as integer), total::text, '5'::int, date '2026-01-01', interval '1 day', numeric '1.5', '{1,2}'::int[], '(1,2)'::point, 'a@b'::public.email, '192.168.0.1'::inet, '1'::bit(3) from public.orders
---
select * from public.orders where id in (select order_id from public.items) and not exists (select 1 from public.items i where i.order_id = orders.id and quantity = 99)
---
select * from public.orders where (customer_id, status) in (select customer_id, status from public.orders where total > 500)
---
select * from public.orders where total > all (select price from public.items) or total = any (select price from public.items)
---
select * from public.orders where total between 1 and 5 and placed between symmetric now() and '2026-01-01' and note is null and status is distinct from 'new'
---
select array(select id from public.orders order by id), row(1, 'a'), (1, 2) < (1, 3), array[[1, 2], [3, 4]]
---
select id from public.orders union select id from public.customers intersect select order_id from public.items except all select 1 order by 1
---
(select 1 union all select 2) order by 1 desc limit 1
---
select * from (values (1, 'a'), (2, 'b')) as v(id, name) where id = 1
---
select c, c.*, (c).name, (c.profile)['age'] from public.customers c
---
select * from public.orders tablesample bernoulli (50) repeatable (1)
---
select * from public.orders tablesample system (50)
---
select * from public.orders order by total fetch first 3 rows with ties
---
select name collate "C" from public.customers order by name collate "C" using <
---
select * from public.paid where net > 10
---
select net, public.net(total), net(total) from public.paid
---
select public.tagged(-1)
---
select public.spent_by(id) from public.customers
---
select * from public.cities order by n
---
select * from shop.visits where at >= '2026-01-02' and at < '2026-01-03'
---
select count(*) from shop.visits_2026
---
select * from public.filtered
---
select p.name, p.age from (select name, age(born) as age from public.customers) p
---
select now() - born, customers.name from public.customers
---
select count(*), count(born), count(distinct born), count(id) from public.customers
---
select table_schema, table_name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')
---
select column_name, data_type from information_schema.columns where table_name = 'orders'
---
select relname, reltuples, pg_size_pretty(pg_total_relation_size(oid)), pg_relation_size(oid, 'fsm') from pg_class where relkind = 'r' order by pg_table_size(oid) desc limit 10
---
select * from pg_stat_user_tables
---
select pid, state, query from pg_stat_activity where pid <> pg_backend_pid()
---
select * from pg_locks l join pg_stat_activity a using (pid)
---
select name, setting, unit from pg_settings where name like '%work_mem%'
---
select indexrelid::regclass, indisvalid, pg_get_indexdef(indexrelid) from pg_index where indrelid = 'public.orders'::regclass
---
select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = to_regclass('public.orders')
---
select tablename, attname, n_distinct, most_common_vals, correlation from pg_stats where schemaname = 'public'
---
select version(), current_user, session_user, current_database(), current_schema, current_setting('search_path'), pg_is_in_recovery(), inet_server_port(), txid_current_if_assigned(), pg_current_snapshot()
---
select obj_description('public.orders'::regclass), col_description('public.orders'::regclass, 1), format_type(atttypid, atttypmod), has_table_privilege('public.orders', 'select') from pg_attribute where attrelid = 'public.orders'::regclass
---
select * from pg_sequences
---
select last_value from public.effects
---
select datname, pg_database_size(datname) from pg_database
---
select proname, prosrc from pg_proc where proname in ('nextval', 'pg_sleep', 'drop', 'evil')
---
select 'drop table public.customers; delete from public.items' as text, '--' as comment, '/*' as more
---
select "delete", update.x from (select 1 as "delete") d, (select 2 as x) as update
---
select search @@ to_tsquery('english', 'fox & brown'), ts_rank(search, websearch_to_tsquery('quick -slow')), ts_headline(body, plainto_tsquery('fox')) from public.documents
---
select id, ts_rank_cd(search, q) from public.documents, phraseto_tsquery('brown fox') q where search @@ q order by 2 desc, 1 limit 3
---
select word, ndoc from (select unnest(tsvector_to_array(search)) as word, id as ndoc from public.documents) x
---
select ts_rewrite('a & b'::tsquery, 'a'::tsquery, 'c'::tsquery)
---
select similarity(name, 'customer 1'), name % 'customer', name <-> 'customer 5', word_similarity('cust', name), show_trgm(name) from public.customers where name % 'customer 1' order by name <-> 'customer 1' limit 5
---
select 'a=>1'::hstore -> 'a', hstore('a', 'b') ? 'a', akeys('a=>1'::hstore)
---
select path @> 'top.a.b.c', path <@ 'top', subpath(path, 0, 1), nlevel(path), path ~ 'top.*' from shop.visits
---
select 'Abc'::citext = 'aBC', citext_eq('a', 'A'), lower('ABC'::citext)
---
select levenshtein('a', 'b'), soundex('x'), unaccent('é'), uuid_generate_v4(), crypt('x', gen_salt('md5')), digest('x', 'sha256')
---
-- needs: vector
select '[1,2,3]'::vector <-> '[1,2,4]', '[1,2]'::vector <=> '[2,1]', '[1,2]'::vector <#> '[2,1]', l2_distance('[1]'::vector, '[2]'), vector_dims('[1,2]'::vector), avg(v) from (values ('[1,2]'::vector), ('[3,4]')) x(v)
---
-- needs: vector
select v, v + '[1,1]', v <+> '[1,1]' from (values ('[1,2]'::vector)) x(v) order by v <-> '[0,0]' limit 1
---
select point(1, 2) <-> point(3, 4), box '((0,0),(1,1))' @> point(0.5, 0.5), circle '<(0,0),1>'
---
select inet '10.0.0.1' << inet '10.0.0.0/8', host('10.0.0.1/8'::inet), masklen('10.0.0.0/8')
---
select cte.n, (select max(id) from public.orders where id < cte.n) from (select generate_series(1, 10) as n) cte
---
select pg_typeof(1), pg_column_size('x'::text), num_nonnulls(1, null), pg_size_bytes('1 MB'), array_to_string(array[1, 2], ','), string_to_array('a,b', ',')
---
-- since: 16
select array_shuffle(array[1, 2]), array_sample(array[1, 2, 3], 2), random_normal(), any_value(1), 0x1F, 1_000
---
-- since: 18
select uuidv7(), casefold('A'), array_sort(array[2, 1]), array_reverse(array[1, 2])
---
-- since: 16
select pg_input_error_info is null from (select 1 as pg_input_error_info) x
---
select "select", "from" from (select 1 as "select", 2 as "from") as "where"
---
select '👨‍👩‍👧', 'ä​b', 'zero‌width'
---
select 1 + 1, 1.5 + 2, 'a' || 'b', now() + interval '1 day', date '2026-01-01' + 3
---
select o.status::text || '-' || o.id, o.total * 1.25 - 1 from public.orders o where o.total + 1 > 5
---
select sum(x) from unnest(array[1, 2, 3]::bigint[]) as t(x) where x operator(pg_catalog.+) 1 > 2
---
select * from public.items i where i.sku = 'nextval(''public.effects'')'
---
select current_setting('work_mem'), current_setting('no.such', true), pg_get_viewdef('public.evil_view'::regclass), pg_get_functiondef('public.evil(int)'::regprocedure)
---
select row_number() over (), c.name from public.customers c where c.name = 'x; drop table y' or c.name = $tag$; delete$tag$
