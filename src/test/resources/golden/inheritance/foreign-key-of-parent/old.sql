-- A foreign key is not passed on, so heirs are not locked for it.
create table shops (id bigint primary key);
create table goods (id bigint primary key, shop bigint);
create table books (isbn text) inherits (goods);
