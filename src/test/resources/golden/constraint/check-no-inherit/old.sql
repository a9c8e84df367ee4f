create table base (id bigint not null, kind text, amount integer);
create table heir (note text) inherits (base);
alter table base add constraint kind_small check (length(kind) < 100) no inherit;
insert into base values (1, 'a', 2);
insert into heir values (1, 'a', 2, 'b');
