with trigger as (
  select
    e.oid,
    e.evtname as name,
    format('EVENT TRIGGER %I', e.evtname) as head,
    concat(
      ' ON ', e.evtevent,
      ' WHEN TAG IN (' || (
        select string_agg(quote_literal(t.tag), ', ' order by t.place)
        from unnest(e.evttags) with ordinality t (tag, place)) || ')',
      ' EXECUTE FUNCTION ', e.evtfoid::regproc, '()') as tail,
    case e.evtenabled
      when 'O' then 'ENABLE' when 'D' then 'DISABLE' when 'R' then 'ENABLE REPLICA'
      else 'ENABLE ALWAYS'
    end as firing
  from pg_event_trigger e)
select
  'pg_event_trigger'::regclass::oid as class_oid,
  oid,
  name,
  'CREATE ' || head || tail as definition,
  case when firing <> 'ENABLE' then array['ALTER ' || head || ' ' || firing] end as further,
  tail as fixed,
  array['firing'] as setting_names,
  array['ALTER ' || head || ' ' || firing] as setting_sets,
  array[null::text] as setting_adds,
  array[null::text] as setting_drops
from trigger
