-- Each column, what it has beside its type, each constraint and option can change by itself; a
-- generated column or another server makes another table.
with relation as (
  select
    c.oid, n.nspname, c.relname, c.reltype, t.typarray,
    format('FOREIGN TABLE %I.%I', n.nspname, c.relname) as head,
    format('SERVER %I', s.srvname) as server,
    f.ftoptions
  from pg_foreign_table f
  join pg_class c on c.oid = f.ftrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = c.reltype
  join pg_foreign_server s on s.oid = f.ftserver
  where not c.relispartition
    and not exists (
      select from pg_inherits i where i.inhrelid = c.oid or i.inhparent = c.oid)),
attribute as (
  select
    r.oid as relation_oid, r.head, a.attnum, a.attname::text as name,
    format('ALTER %s ALTER COLUMN %I ', r.head, a.attname) as change,
    format_type(a.atttypid, a.atttypmod)
      || case
        when a.attcollation <> t.typcollation
          then (select format(' COLLATE %I.%I', cn.nspname, co.collname)
                from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
                where co.oid = a.attcollation)
        else ''
      end as type,
    case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_sql,
    case
      when a.attgenerated <> ''
        then format(' GENERATED ALWAYS AS (%s) %s', pg_get_expr(d.adbin, d.adrelid),
          case a.attgenerated when 's' then 'STORED' else 'VIRTUAL' end)
    end as generated,
    a.attnotnull,
    nullif(k.conname, concat_ws('_', r.relname, a.attname, 'not_null')) as not_null_name, -- 18+
    null::name as not_null_name, -- <18
    d.oid as default_oid,
    coalesce(a.attstattarget, -1) as target,
    a.attfdwoptions
  from relation r
  join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  left join pg_constraint k -- 18+
    on k.conrelid = a.attrelid and k.contype = 'n' and k.conkey[1] = a.attnum -- 18+
  ),
setting (relation_oid, rank, place, name, set_sql, add_sql, drop_sql, is_further) as (
  select
    relation_oid, 1, attnum, 'column ' || name, change || 'TYPE ' || type,
    format('ALTER %s ADD COLUMN %I %s', head, name, type),
    format('ALTER %s DROP COLUMN %I', head, name), false
  from attribute
  union all
  select relation_oid, 2, attnum, format('column %s option %s', name, o.option_name),
    format('%sOPTIONS (SET %I %L)', change, o.option_name, o.option_value),
    format('%sOPTIONS (ADD %I %L)', change, o.option_name, o.option_value),
    format('%sOPTIONS (DROP %I)', change, o.option_name), false
  from attribute
  cross join pg_options_to_table(attfdwoptions) o
  union all
  select relation_oid, 3, attnum, format('column %s default', name),
    change || 'SET DEFAULT ' || default_sql, change || 'SET DEFAULT ' || default_sql,
    change || 'DROP DEFAULT', false
  from attribute
  where default_sql is not null
  union all
  select
    relation_oid, 4, attnum,
    concat_ws(' ', 'column', name, 'not null', not_null_name),
    null, 
    case
      when not_null_name is null then change || 'SET NOT NULL'
      else format('ALTER %s ADD CONSTRAINT %I NOT NULL %I', head, not_null_name, name)
    end,
    change || 'DROP NOT NULL', false
  from attribute
  where attnotnull
  union all
  select relation_oid, 5, attnum, format('column %s statistics', name),
    change || 'SET STATISTICS ' || target, change || 'SET STATISTICS ' || target,
    change || 'SET STATISTICS -1', true
  from attribute
  where target <> -1
  union all
  select r.oid, 6, row_number() over (partition by r.oid order by k.conname collate "C"),
    'constraint ' || k.conname, null,
    format('ALTER %s ADD CONSTRAINT %I %s', r.head, k.conname, pg_get_constraintdef(k.oid)),
    format('ALTER %s DROP CONSTRAINT %I', r.head, k.conname), false
  from relation r
  join pg_constraint k on k.conrelid = r.oid and k.contype = 'c'
  union all
  select r.oid, 7, row_number() over (partition by r.oid), 'option ' || o.option_name,
    format('ALTER %s OPTIONS (SET %I %L)', r.head, o.option_name, o.option_value),
    format('ALTER %s OPTIONS (ADD %I %L)', r.head, o.option_name, o.option_value),
    format('ALTER %s OPTIONS (DROP %I)', r.head, o.option_name), false
  from relation r
  cross join pg_options_to_table(r.ftoptions) o)
select
  'pg_class'::regclass::oid as class_oid,
  r.oid,
  r.nspname as schema,
  r.relname as name,
  concat(
    'CREATE ', r.head, ' (',
    (select string_agg(l.text, ',' order by l.rank, l.attnum, l.text collate "C")
     from (
       select 1 as rank, a.attnum,
         concat(E'\n    ', quote_ident(a.name), ' ', 
           regexp_replace(a.type, ' COLLATE .*', ''),
           ' OPTIONS (' || (
             select string_agg(format('%I %L', o.option_name, o.option_value), ', ')
             from pg_options_to_table(a.attfdwoptions) o) || ')',
           substring(a.type from ' COLLATE .*'),
           ' DEFAULT ' || a.default_sql, a.generated,
           case
             when a.attnotnull
               then coalesce(' CONSTRAINT ' || quote_ident(a.not_null_name), '') || ' NOT NULL'
           end) as text
       from attribute a
       where a.relation_oid = r.oid
       union all
       select 2, 0, format(E'\n    CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid))
       from pg_constraint k
       where k.conrelid = r.oid and k.contype = 'c') l),
    E'\n) ', r.server,
    ' OPTIONS (' || (
      select string_agg(format('%I %L', o.option_name, o.option_value), ', ')
      from pg_options_to_table(r.ftoptions) o) || ')') as definition,
  array(select s.add_sql from setting s where s.relation_oid = r.oid and s.is_further
        order by s.rank, s.place) as further,
  concat_ws(' ', r.server,
    (select string_agg(a.name || a.generated, ', ' order by a.attnum) from attribute a
     where a.relation_oid = r.oid and a.generated is not null)) as fixed,
  array(select s.name from setting s where s.relation_oid = r.oid order by s.rank, s.place)
    as setting_names,
  array(select s.set_sql from setting s where s.relation_oid = r.oid order by s.rank, s.place)
    as setting_sets,
  array(select s.add_sql from setting s where s.relation_oid = r.oid order by s.rank, s.place)
    as setting_adds,
  array(select s.drop_sql from setting s where s.relation_oid = r.oid order by s.rank, s.place)
    as setting_drops,
  array['pg_type'::regclass::bigint, 'pg_type'::regclass::bigint]
    || array(select 'pg_attrdef'::regclass::bigint from attribute a
             where a.relation_oid = r.oid and a.default_oid is not null order by a.attnum)
    as also_classes,
  array[r.reltype::bigint, r.typarray::bigint]
    || array(select a.default_oid::bigint from attribute a
             where a.relation_oid = r.oid and a.default_oid is not null order by a.attnum)
    as also_oids,
  r.oid as columns_of,
  array(select a.name from attribute a where a.relation_oid = r.oid order by a.attnum)
    as column_names,
  array(select a.attnum::bigint from attribute a where a.relation_oid = r.oid order by a.attnum)
    as column_numbers,
  array(select k.conname::text from pg_constraint k where k.conrelid = r.oid order by k.oid)
    as constraint_names,
  array(select k.oid::bigint from pg_constraint k where k.conrelid = r.oid order by k.oid)
    as constraint_oids
from relation r
