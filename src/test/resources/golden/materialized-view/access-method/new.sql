create access method heap2 type table handler heap_tableam_handler;
create table sales (day date not null, amount numeric not null);
create materialized view daily using heap2 as select day, sum(amount) as total from sales group by day;
create unique index daily_day on daily (day);
create materialized view monthly using heap2 with (fillfactor=90) as select date_trunc('month', day) as month, sum(amount) as total from sales group by 1;
