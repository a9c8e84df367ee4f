-- A key goes; NOT NULL of its columns stays in the catalogs and must be wanted, too.
CREATE TABLE raw (id integer CONSTRAINT raw_pkey PRIMARY KEY, line text);
