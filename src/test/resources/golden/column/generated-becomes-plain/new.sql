CREATE TABLE carts (id integer PRIMARY KEY, net numeric(10,2), gross numeric(10,2));
