-- case: its spellings
create table t (
  a serial, -- reports: serial-type
  b bigserial, -- reports: serial-type
  c smallserial, -- reports: serial-type
  d serial4, -- reports: serial-type
  e serial8, -- reports: serial-type
  f bigint generated always as identity,
  g int default nextval('numbers'),
  serial text
);
alter table t add column h bigserial; -- reports: serial-type
