-- Defaults of the column and of heirs know the sequence by its identity.
create table p (id serial primary key, name text);
create table h (x text) inherits (p);
