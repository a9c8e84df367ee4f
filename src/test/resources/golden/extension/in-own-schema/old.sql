-- An extension outside public: its types and operator classes are printed with their schema.
CREATE SCHEMA extensions;
CREATE TABLE settings (id integer PRIMARY KEY);
