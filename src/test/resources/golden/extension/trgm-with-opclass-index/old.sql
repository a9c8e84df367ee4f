-- A trigram index needs the extension's operator class.
CREATE TABLE products (id integer PRIMARY KEY, title text NOT NULL);
