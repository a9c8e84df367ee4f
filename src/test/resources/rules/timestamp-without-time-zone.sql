-- case: its spellings
create table t (
  a timestamp, -- reports: timestamp-without-time-zone
  b timestamp without time zone not null, -- reports: timestamp-without-time-zone
  c timestamp(3), -- reports: timestamp-without-time-zone
  d timestamp[], -- reports: timestamp-without-time-zone
  e timestamptz,
  f timestamp with time zone,
  g time,
  h date
);
alter table t add column i timestamp default now(); -- reports: timestamp-without-time-zone
alter table t alter column e type timestamp; -- reports: timestamp-without-time-zone
