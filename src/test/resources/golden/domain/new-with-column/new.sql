CREATE DOMAIN email_address AS varchar(320)
    CONSTRAINT email_address_check CHECK (VALUE ~ '^[^@\s]+@[^@\s]+$');
COMMENT ON DOMAIN email_address IS 'an address that could be real';
CREATE TABLE users (id integer PRIMARY KEY, email email_address);
