-- SQL in three forms and plpgsql, with every attribute that can be set.
CREATE TABLE accounts (id integer PRIMARY KEY, balance numeric(12,2) DEFAULT 0 NOT NULL);
