create access method heap2 type table handler heap_tableam_handler;
create table sales (day date not null, amount numeric not null);
create materialized view daily as select day, sum(amount) as total from sales group by day;
create unique index daily_day on daily (day);
insert into sales values ('2025-01-01', 3);
