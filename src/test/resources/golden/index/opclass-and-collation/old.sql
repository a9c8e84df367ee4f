-- Operator classes and collations decide what an index can do.
CREATE TABLE words (id integer PRIMARY KEY, word text, name varchar(40), doc jsonb);
