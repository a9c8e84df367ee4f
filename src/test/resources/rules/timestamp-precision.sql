-- case: without fractions
create table t (
  a timestamp(0), -- reports: timestamp-precision
  b timestamptz(0), -- reports: timestamp-precision
  c time(0) with time zone, -- reports: timestamp-precision
  d timestamp(0) without time zone, -- reports: timestamp-precision
  e timestamp(3),
  f timestamptz,
  g interval(0),
  h date
);
alter table t alter column f type timestamptz(0); -- reports: timestamp-precision
