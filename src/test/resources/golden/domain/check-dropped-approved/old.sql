-- A check goes away; the domain and its columns stay.
CREATE DOMAIN zip AS text CONSTRAINT zip_check CHECK (VALUE ~ '^\d{5}$');
CREATE TABLE addresses (id integer PRIMARY KEY, zip zip);
