-- case: in any form
vacuum full orders; -- reports: vacuum-full
vacuum (full) orders; -- reports: vacuum-full
vacuum (full true, verbose) "Orders"; -- reports: vacuum-full
vacuum (full, analyze) orders; -- reports: vacuum-full
vacuum full freeze verbose analyze orders; -- reports: vacuum-full
vacuum (full on); -- reports: vacuum-full
vacuum (full 1) a, b; -- reports: vacuum-full

-- case: without it
vacuum orders;
vacuum (analyze) orders;
vacuum (full false) orders;
vacuum (full off) orders;
vacuum (full 0) orders;
vacuum (full, full false) orders;
analyze orders;
vacuum freeze orders;

-- case: a table of the migration
create table copies as select 1 as id;
vacuum full copies;
