-- A column that a generated column reads changes its type.
CREATE TABLE cells (id integer PRIMARY KEY, code varchar(8) NOT NULL, upper_code text GENERATED ALWAYS AS (upper(code)) STORED);
