-- A generated column goes, and the column it was made of becomes shorter.
CREATE TABLE cells (id integer PRIMARY KEY, code varchar(40), small text GENERATED ALWAYS AS (lower(code)) STORED);
