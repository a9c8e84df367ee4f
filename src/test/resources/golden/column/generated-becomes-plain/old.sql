-- A stored generated column keeps its values when it becomes an ordinary one.
CREATE TABLE carts (id integer PRIMARY KEY, net numeric(10,2), gross numeric(10,2) GENERATED ALWAYS AS (net * 1.19) STORED);
