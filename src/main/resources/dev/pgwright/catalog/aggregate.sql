with aggregate as (
  select
    p.oid,
    n.nspname as schema,
    p.proname as name,
    case
      when p.pronargs = 0 then '*' else pg_get_function_identity_arguments(p.oid)
    end as parameters,
    coalesce(
      (select string_agg(format_type(t.type, null), ', ' order by t.position)
       from unnest(p.proargtypes) with ordinality t (type, position)), '*') as part,
    p.prorettype::regtype::text as result,
    p.proparallel,
    a.*
  from pg_aggregate a
  join pg_proc p on p.oid = a.aggfnoid
  join pg_namespace n on n.oid = p.pronamespace
  where n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema'),
described as (
  select
    a.*,
    concat(
      format('AGGREGATE %I.%I(', schema, name), parameters, E') (\n    SFUNC = ', aggtransfn::regproc,
      E',\n    STYPE = ', format_type(aggtranstype, null),
      case when aggtransspace <> 0 then E',\n    SSPACE = ' || aggtransspace end,
      case when aggfinalfn <> 0 then E',\n    FINALFUNC = ' || aggfinalfn::regproc end,
      case when aggfinalextra then E',\n    FINALFUNC_EXTRA' end,
      case
        when aggfinalfn <> 0 then E',\n    FINALFUNC_MODIFY = ' || case aggfinalmodify
          when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
      end,
      case when aggcombinefn <> 0 then E',\n    COMBINEFUNC = ' || aggcombinefn::regproc end,
      case when aggserialfn <> 0 then E',\n    SERIALFUNC = ' || aggserialfn::regproc end,
      case when aggdeserialfn <> 0 then E',\n    DESERIALFUNC = ' || aggdeserialfn::regproc end,
      E',\n    INITCOND = ' || quote_literal(agginitval),
      case when aggmtransfn <> 0 then E',\n    MSFUNC = ' || aggmtransfn::regproc end,
      case when aggminvtransfn <> 0 then E',\n    MINVFUNC = ' || aggminvtransfn::regproc end,
      case when aggmtranstype <> 0 then E',\n    MSTYPE = ' || format_type(aggmtranstype, null) end,
      case when aggmtransspace <> 0 then E',\n    MSSPACE = ' || aggmtransspace end,
      case when aggmfinalfn <> 0 then E',\n    MFINALFUNC = ' || aggmfinalfn::regproc end,
      case when aggmfinalextra then E',\n    MFINALFUNC_EXTRA' end,
      case
        when aggmfinalfn <> 0 then E',\n    MFINALFUNC_MODIFY = ' || case aggmfinalmodify
          when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
      end,
      E',\n    MINITCOND = ' || quote_literal(aggminitval),
      case
        when aggsortop <> 0
          then (select format(E',\n    SORTOP = OPERATOR(%I.%s)', n.nspname, o.oprname)
                from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
                where o.oid = aggsortop)
      end,
      case proparallel when 's' then E',\n    PARALLEL = SAFE' when 'r' then E',\n    PARALLEL = RESTRICTED' end,
      case when aggkind = 'h' then E',\n    HYPOTHETICAL' end,
      E'\n)') as text
  from aggregate a)
select
  'pg_proc'::regclass::oid as class_oid,
  oid,
  schema,
  name,
  part,
  'CREATE ' || text as definition,
  concat_ws(' ', aggkind, parameters, result, aggnumdirectargs) as fixed,
  array['definition'] as setting_names,
  array['CREATE OR REPLACE ' || text] as setting_sets,
  array[null::text] as setting_adds,
  array[null::text] as setting_drops
from described
