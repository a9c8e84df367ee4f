-- case: the other table is new too
create table users (id bigint primary key);
alter table orders add column user_id bigint references users;
