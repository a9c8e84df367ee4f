-- case: a view in use
refresh materialized view totals with no data; -- reports: refresh-without-data

-- case: with its rows
refresh materialized view totals;
refresh materialized view concurrently totals with data;

-- case: a view of the migration
create materialized view totals as select 1 as one;
refresh materialized view totals with no data;
