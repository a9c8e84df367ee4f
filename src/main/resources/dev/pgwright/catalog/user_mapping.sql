-- Options that may hold a secret are left out; others are only shown to those who may see them.
with mapping as (
  select
    u.umid as oid,
    u.srvname as name,
    case when u.umuser = 0 then 'PUBLIC' else u.usename end as part,
    format('USER MAPPING FOR %s SERVER %I',
      case when u.umuser = 0 then 'PUBLIC' else quote_ident(u.usename) end, u.srvname) as head,
    array(
      select option_name::text from pg_options_to_table(u.umoptions)
      where option_name !~* 'passw|passphrase|passcode|secret|token|credential|scram|_key$') as names,
    array(
      select option_value from pg_options_to_table(u.umoptions)
      where option_name !~* 'passw|passphrase|passcode|secret|token|credential|scram|_key$') as options
  from pg_user_mappings u)
select
  'pg_user_mapping'::regclass::oid as class_oid,
  oid,
  name,
  part,
  concat(
    'CREATE ', head,
    ' OPTIONS (' || (
      select string_agg(format('%I %L', o.name, o.value), ', ' order by o.place)
      from unnest(names, options) with ordinality o (name, value, place)) || ')') as definition,
  '' as fixed,
  array(select 'option ' || unnest(names)) as setting_names,
  array(select format('ALTER %s OPTIONS (SET %I %L)', head, o.name, o.value)
        from unnest(names, options) o (name, value)) as setting_sets,
  array(select format('ALTER %s OPTIONS (ADD %I %L)', head, o.name, o.value)
        from unnest(names, options) o (name, value)) as setting_adds,
  array(select format('ALTER %s OPTIONS (DROP %I)', head, o.name)
        from unnest(names) o (name)) as setting_drops
from mapping
