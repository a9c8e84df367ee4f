CREATE TABLE accounts (id integer PRIMARY KEY, slug text NOT NULL UNIQUE);
CREATE TABLE members (
    id integer PRIMARY KEY,
    account_id integer REFERENCES accounts (id),
    invited_by integer REFERENCES accounts (id)
);
COMMENT ON CONSTRAINT members_account_id_fkey ON members IS 'where they work';
CREATE TABLE domains (id integer PRIMARY KEY, slug text REFERENCES accounts (slug));
