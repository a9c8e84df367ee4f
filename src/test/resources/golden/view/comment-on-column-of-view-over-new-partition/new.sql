create table rooms (id bigint primary key);
create table nights (at date not null, room bigint) partition by range (at);
create table nights_2025 partition of nights for values from ('2025-01-01') to ('2026-01-01');
create view a_nights as select at, room from nights_2025;
create view b_nights as select room, count(*) as n from a_nights group by room;
comment on column a_nights.at is 'the evening';
comment on view b_nights is 'how often';
