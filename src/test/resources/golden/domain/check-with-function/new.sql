CREATE FUNCTION mod97(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
    RETURN length(value) BETWEEN 15 AND 34;
CREATE DOMAIN iban AS text CONSTRAINT iban_check CHECK (mod97(VALUE));
CREATE TABLE accounts (id integer PRIMARY KEY, iban iban);
