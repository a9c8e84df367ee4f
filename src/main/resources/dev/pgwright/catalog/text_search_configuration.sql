with mapping as (
  select
    m.mapcfg,
    quote_ident(t.alias) as token,
    string_agg(format('%I.%I', n.nspname, d.dictname), ', ' order by m.mapseqno) as dictionaries
  from pg_ts_config_map m
  join pg_ts_config c on c.oid = m.mapcfg
  cross join lateral ts_token_type(c.cfgparser) t
  join pg_ts_dict d on d.oid = m.mapdict
  join pg_namespace n on n.oid = d.dictnamespace
  where t.tokid = m.maptokentype
  group by m.mapcfg, t.alias),
configuration as (
  select c.oid, n.nspname, c.cfgname, pn.nspname as parser_schema, p.prsname,
    format('TEXT SEARCH CONFIGURATION %I.%I', n.nspname, c.cfgname) as head
  from pg_ts_config c
  join pg_namespace n on n.oid = c.cfgnamespace
  join pg_ts_parser p on p.oid = c.cfgparser
  join pg_namespace pn on pn.oid = p.prsnamespace
  where n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema')
select
  'pg_ts_config'::regclass::oid as class_oid,
  c.oid,
  c.nspname as schema,
  c.cfgname as name,
  format('CREATE %s (PARSER = %I.%I)', c.head, c.parser_schema, c.prsname) as definition,
  array_agg(format('ALTER %s ADD MAPPING FOR %s WITH %s', c.head, m.token, m.dictionaries)
    order by m.token collate "C") filter (where m.token is not null) as further,
  format('%I.%I', c.parser_schema, c.prsname) as fixed,
  array_agg('mapping ' || m.token order by m.token collate "C") filter (where m.token is not null)
    as setting_names,
  array_agg(format('ALTER %s ALTER MAPPING FOR %s WITH %s', c.head, m.token, m.dictionaries)
    order by m.token collate "C") filter (where m.token is not null) as setting_sets,
  array_agg(format('ALTER %s ADD MAPPING FOR %s WITH %s', c.head, m.token, m.dictionaries)
    order by m.token collate "C") filter (where m.token is not null) as setting_adds,
  array_agg(format('ALTER %s DROP MAPPING FOR %s', c.head, m.token)
    order by m.token collate "C") filter (where m.token is not null) as setting_drops
from configuration c
left join mapping m on m.mapcfg = c.oid
group by c.oid, c.nspname, c.cfgname, c.parser_schema, c.prsname, c.head
