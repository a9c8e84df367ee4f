-- case: a view that is new
create materialized view totals as select 1 as a with no data;
refresh materialized view totals;
