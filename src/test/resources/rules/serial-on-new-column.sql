-- case: an identity
alter table orders add column n int generated always as identity; -- reports: serial-on-new-column
