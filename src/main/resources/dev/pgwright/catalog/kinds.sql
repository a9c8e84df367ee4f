-- The kinds of which users made anything. What initdb makes has an oid below 16384.
select 'foreign_table' as kind where exists (select from pg_foreign_table)
union all
select 'policy' where exists (select from pg_policy)
union all
select 'rule' where exists (
  select from pg_rewrite where oid >= 16384 and rulename <> '_RETURN')
union all
select 'statistics' where exists (select from pg_statistic_ext)
union all
select 'range' where exists (select from pg_range where rngtypid >= 16384)
union all
select 'base_type' where exists (
  select from pg_type where oid >= 16384 and (typinput::oid >= 16384 or not typisdefined))
union all
select 'aggregate' where exists (select from pg_aggregate where aggfnoid::oid >= 16384)
union all
select 'operator' where exists (select from pg_operator where oid >= 16384)
union all
select 'operator_family' where exists (select from pg_opfamily where oid >= 16384)
union all
select 'operator_class' where exists (select from pg_opclass where oid >= 16384)
union all
select 'cast' where exists (select from pg_cast where oid >= 16384)
union all
select 'collation' where exists (select from pg_collation where oid >= 16384)
union all
select 'conversion' where exists (select from pg_conversion where oid >= 16384)
union all
select 'text_search_parser' where exists (select from pg_ts_parser where oid >= 16384)
union all
select 'text_search_template' where exists (select from pg_ts_template where oid >= 16384)
union all
select 'text_search_dictionary' where exists (select from pg_ts_dict where oid >= 16384)
union all
select 'text_search_configuration' where exists (select from pg_ts_config where oid >= 16384)
union all
select 'language' where exists (select from pg_language where oid >= 16384)
union all
select 'transform' where exists (select from pg_transform)
union all
select 'access_method' where exists (select from pg_am where oid >= 16384)
union all
select 'foreign_data_wrapper' where exists (select from pg_foreign_data_wrapper)
union all
select 'server' where exists (select from pg_foreign_server)
union all
select 'user_mapping' where exists (select from pg_user_mappings)
union all
select 'publication' where exists (select from pg_publication)
union all
select 'event_trigger' where exists (select from pg_event_trigger)
union all
select 'default_privileges' where exists (select from pg_default_acl)
