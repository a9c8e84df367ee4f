create function stamp() returns trigger language plpgsql as $$ begin new.seen := now(); return new; end $$;
create table visits (id bigint not null, day date not null, seen timestamptz) partition by range (day);
create table visits_2025 partition of visits for values from ('2025-01-01') to ('2026-01-01');
create table visits_2026 partition of visits for values from ('2026-01-01') to ('2027-01-01');
create table visits_2027 partition of visits for values from ('2027-01-01') to ('2028-01-01');
create trigger stamp before insert on visits_2026 for each row execute function stamp();
create trigger stamp_update after update on visits_2027 for each row execute function stamp();
alter table visits_2027 disable trigger stamp_update;
