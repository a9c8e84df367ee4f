with wrapper as (
  select
    w.oid,
    w.fdwname as name,
    format('FOREIGN DATA WRAPPER %I', w.fdwname) as head,
    case when w.fdwhandler = 0 then 'NO HANDLER' else 'HANDLER ' || w.fdwhandler::regproc end
      as handler,
    case when w.fdwvalidator = 0 then 'NO VALIDATOR' else 'VALIDATOR ' || w.fdwvalidator::regproc
    end as validator,
    array(select option_name::text from pg_options_to_table(w.fdwoptions)) as names,
    array(select option_value from pg_options_to_table(w.fdwoptions)) as options
  from pg_foreign_data_wrapper w
  where w.oid >= 16384)
select
  'pg_foreign_data_wrapper'::regclass::oid as class_oid,
  oid,
  name,
  concat(
    'CREATE ', head, ' ' || nullif(handler, 'NO HANDLER'), ' ' || nullif(validator, 'NO VALIDATOR'),
    ' OPTIONS (' || (
      select string_agg(format('%I %L', o.name, o.value), ', ' order by o.place)
      from unnest(names, options) with ordinality o (name, value, place)) || ')') as definition,
  '' as fixed,
  array['handler', 'validator'] || array(select 'option ' || unnest(names)) as setting_names,
  array[format('ALTER %s %s', head, handler), format('ALTER %s %s', head, validator)]
    || array(select format('ALTER %s OPTIONS (SET %I %L)', head, o.name, o.value)
             from unnest(names, options) o (name, value)) as setting_sets,
  array[null::text, null] || array(select format('ALTER %s OPTIONS (ADD %I %L)', head, o.name, o.value)
             from unnest(names, options) o (name, value)) as setting_adds,
  array[null::text, null] || array(select format('ALTER %s OPTIONS (DROP %I)', head, o.name)
             from unnest(names) o (name)) as setting_drops
from wrapper
