with server as (
  select
    s.oid,
    s.srvname as name,
    format('SERVER %I', s.srvname) as head,
    ' TYPE ' || quote_literal(s.srvtype) as type,
    ' VERSION ' || quote_literal(s.srvversion) as version,
    format(' FOREIGN DATA WRAPPER %I', w.fdwname) as wrapper,
    array(select option_name::text from pg_options_to_table(s.srvoptions)) as names,
    array(select option_value from pg_options_to_table(s.srvoptions)) as options
  from pg_foreign_server s
  join pg_foreign_data_wrapper w on w.oid = s.srvfdw)
select
  'pg_foreign_server'::regclass::oid as class_oid,
  oid,
  name,
  concat(
    'CREATE ', head, type, version, wrapper,
    ' OPTIONS (' || (
      select string_agg(format('%I %L', o.name, o.value), ', ' order by o.place)
      from unnest(names, options) with ordinality o (name, value, place)) || ')') as definition,
  concat(type, wrapper) as fixed,
  array['version'] || array(select 'option ' || unnest(names)) as setting_names,
  array['ALTER ' || head || coalesce(version, ' VERSION NULL')]
    || array(select format('ALTER %s OPTIONS (SET %I %L)', head, o.name, o.value)
             from unnest(names, options) o (name, value)) as setting_sets,
  array[null::text] || array(select format('ALTER %s OPTIONS (ADD %I %L)', head, o.name, o.value)
             from unnest(names, options) o (name, value)) as setting_adds,
  array[null::text] || array(select format('ALTER %s OPTIONS (DROP %I)', head, o.name)
             from unnest(names) o (name)) as setting_drops
from server
