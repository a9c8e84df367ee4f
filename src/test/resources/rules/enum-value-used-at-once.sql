-- case: outside a transaction
alter type status add value 'paused';
update orders set status = 'paused' where id = 1;

-- case: a type of the same transaction, wrapped
create type status as enum ('open');
alter type status add value 'paused';
create table t (s status default 'paused');
