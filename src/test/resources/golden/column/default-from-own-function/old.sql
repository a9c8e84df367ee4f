-- A default that calls a function of ours: the function comes first.
CREATE TABLE vouchers (id integer PRIMARY KEY, code text);
