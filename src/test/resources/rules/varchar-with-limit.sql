-- case: its spellings
create table t (
  a varchar(10), -- reports: varchar-with-limit
  b character varying(10), -- reports: varchar-with-limit
  c varchar(10)[], -- reports: varchar-with-limit
  d varchar,
  e text,
  f char(10)
);
alter table t add column g varchar(255); -- reports: varchar-with-limit
alter table t alter column d type varchar(20); -- reports: varchar-with-limit
alter table t alter column a type varchar;
