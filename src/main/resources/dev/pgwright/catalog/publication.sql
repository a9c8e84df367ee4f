with member as (
  select
    r.prpubid as publication,
    'pg_publication_rel'::regclass as class_oid,
    r.oid,
    r.prrelid as relation_oid,
    format('TABLE %I.%I', n.nspname, c.relname) as slot,
    concat(
      format('TABLE %I.%I', n.nspname, c.relname),
      ' (' || ( -- 15+
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum) -- 15+
        from pg_attribute a -- 15+
        where a.attrelid = r.prrelid and a.attnum = any (r.prattrs)) || ')', -- 15+
      ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', -- 15+
      '') as text
  from pg_publication_rel r
  join pg_class c on c.oid = r.prrelid
  join pg_namespace n on n.oid = c.relnamespace
  union all -- 15+
  select -- 15+
    p.pnpubid, 'pg_publication_namespace'::regclass, p.oid, 0, -- 15+
    format('TABLES IN SCHEMA %I', n.nspname), format('TABLES IN SCHEMA %I', n.nspname) -- 15+
  from pg_publication_namespace p -- 15+
  join pg_namespace n on n.oid = p.pnnspid), -- 15+
  ), -- <15
publication as (
  select
    p.oid,
    p.pubname as name,
    format('PUBLICATION %I', p.pubname) as head,
    p.puballtables,
    'publish = ' || quote_literal(concat_ws(', ',
      case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
      case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end))
      as publish,
    'publish_via_partition_root = ' || p.pubviaroot as via_root,
    'publish_generated_columns = ' || case p.pubgencols when 's' then 'stored' else 'none' end -- 18+
      as generated -- 18+
    null::text as generated -- <18
  from pg_publication p)
select
  'pg_publication'::regclass::oid as class_oid,
  p.oid,
  p.name,
  concat(
    'CREATE ', p.head, case when p.puballtables then ' FOR ALL TABLES' end,
    ' FOR ' || nullif(
      concat_ws(
        ', ',
        'TABLE ' || string_agg(substr(m.text, 7), ', ' order by m.slot collate "C")
          filter (where m.relation_oid <> 0),
        string_agg(m.text, ', ' order by m.slot collate "C") filter (where m.relation_oid = 0)),
      ''),
    ' WITH (' || nullif(
      concat_ws(
        ', ',
        nullif(p.publish, 'publish = ''insert, update, delete, truncate'''),
        nullif(p.via_root, 'publish_via_partition_root = false'),
        nullif(p.generated, 'publish_generated_columns = none')),
      '') || ')') as definition,
  p.puballtables::text as fixed,
  array_remove(array['publish', 'publish_via_partition_root',
    case when p.generated is not null then 'publish_generated_columns' end], null)
    || coalesce(array_agg(m.slot order by m.slot collate "C") filter (where m.slot is not null), '{}')
    as setting_names,
  array_remove(array[
    format('ALTER %s SET (%s)', p.head, p.publish), format('ALTER %s SET (%s)', p.head, p.via_root),
    case when p.generated is not null then format('ALTER %s SET (%s)', p.head, p.generated) end],
    null)
    || coalesce(array_agg(null::text) filter (where m.slot is not null), '{}') as setting_sets,
  array_fill(null::text, array[case when p.generated is null then 2 else 3 end])
    || coalesce(array_agg(format('ALTER %s ADD %s', p.head, m.text) order by m.slot collate "C")
      filter (where m.slot is not null), '{}') as setting_adds,
  array_fill(null::text, array[case when p.generated is null then 2 else 3 end])
    || coalesce(array_agg(format('ALTER %s DROP %s', p.head, m.slot) order by m.slot collate "C")
      filter (where m.slot is not null), '{}') as setting_drops,
  array_agg(m.relation_oid::bigint order by m.slot collate "C") filter (where m.relation_oid <> 0)
    as relations,
  array_agg(m.class_oid::bigint order by m.oid) filter (where m.slot is not null) as also_classes,
  array_agg(m.oid::bigint order by m.oid) filter (where m.slot is not null) as also_oids
from publication p
left join member m on m.publication = p.oid
group by p.oid, p.name, p.head, p.puballtables, p.publish, p.via_root, p.generated
