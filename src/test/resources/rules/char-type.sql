-- case: its spellings
create table t (
  a char(3), -- reports: char-type
  b character(3), -- reports: char-type
  c bpchar(3), -- reports: char-type
  d char, -- reports: char-type
  e national character(3), -- reports: char-type
  f char(3)[], -- reports: char-type
  g varchar(3),
  h character varying(3),
  i "char",
  j text
);

-- case: a new column, and a changed one
alter table orders add column code char(2); -- reports: char-type
alter table orders alter column code type char(3); -- reports: char-type
alter table orders alter column code type text;

-- case: without a length it is not filled up
create table t (a bpchar);
