CREATE TABLE cells (id integer PRIMARY KEY, code varchar(32) NOT NULL, upper_code text GENERATED ALWAYS AS (upper(code)) STORED);
