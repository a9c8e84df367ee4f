-- case: in any place
create table t (
  a money, -- reports: money-type
  b money[], -- reports: money-type
  c numeric(12, 2),
  money int
);
alter table t add column d money default 0; -- reports: money-type
alter table t alter column c type money; -- reports: money-type
alter table t alter column c type numeric;
