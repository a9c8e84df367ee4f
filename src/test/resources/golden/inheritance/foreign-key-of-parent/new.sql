create table shops (id bigint primary key);
create table goods (id bigint primary key, shop bigint constraint goods_shop references shops);
create table books (isbn text) inherits (goods);
