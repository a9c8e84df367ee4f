create table base (id bigint not null, kind text, amount integer);
create table heir (note text) inherits (base);
alter table base add constraint amount_positive check (amount > 0) no inherit;
