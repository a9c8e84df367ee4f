-- case: a table this migration has just made
create table users (email text);
alter table users add unique (email);
