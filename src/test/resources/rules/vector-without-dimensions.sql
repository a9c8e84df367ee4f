-- case: every type
create table docs (
  v vector, -- reports: vector-without-dimensions
  h halfvec, -- reports: vector-without-dimensions
  s sparsevec, -- reports: vector-without-dimensions
  w vector(3),
  a vector[]
);

-- case: later
alter table docs add column v extensions.vector; -- reports: vector-without-dimensions
alter table docs add column w extensions.vector(3);

-- case: other types
create table docs (v varchar, b bit, n numeric);
