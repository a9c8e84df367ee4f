-- case: all of them
alter table orders disable trigger all; -- reports: disable-triggers

-- case: on again
alter table orders enable trigger all;
