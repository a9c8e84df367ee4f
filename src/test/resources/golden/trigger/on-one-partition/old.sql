create function stamp() returns trigger language plpgsql as $$ begin new.seen := now(); return new; end $$;
create table visits (id bigint not null, day date not null, seen timestamptz) partition by range (day);
create table visits_2025 partition of visits for values from ('2025-01-01') to ('2026-01-01');
create table visits_2026 partition of visits for values from ('2026-01-01') to ('2027-01-01');
create trigger old_stamp before insert on visits_2025 for each row execute function stamp();
insert into visits values (1, '2025-02-03', null), (2, '2026-02-03', null);
