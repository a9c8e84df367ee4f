-- Foreign keys to the partitioned table lock the tables that have them when partitions come and go.
create table days (day date primary key, note text) partition by range (day);
create table days_2024 partition of days for values from ('2024-01-01') to ('2025-01-01');
create table visits (id bigint primary key, day date references days);
