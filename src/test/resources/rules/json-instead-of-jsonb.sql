-- case: in any place
create table t (
  a json, -- reports: json-instead-of-jsonb
  b pg_catalog.json not null, -- reports: json-instead-of-jsonb
  c json[], -- reports: json-instead-of-jsonb
  d jsonb,
  json text
);
alter table t add column e json, add column f json; -- reports: json-instead-of-jsonb, json-instead-of-jsonb
alter table t alter column a type json using a::json; -- reports: json-instead-of-jsonb
alter table t alter column a type jsonb using a::jsonb;
