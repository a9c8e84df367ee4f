-- A key goes whose double stays: foreign keys lean on the one that the server found first.
CREATE TABLE accounts (id integer, slug text NOT NULL);
ALTER TABLE accounts ADD CONSTRAINT accounts_one UNIQUE (id);
ALTER TABLE accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX accounts_slug ON accounts (slug);
ALTER TABLE accounts CLUSTER ON accounts_slug;
CREATE TABLE members (
    id integer PRIMARY KEY,
    account_id integer REFERENCES accounts (id),
    invited_by integer
);
COMMENT ON CONSTRAINT members_account_id_fkey ON members IS 'where they work';
CREATE TABLE domains (id integer PRIMARY KEY, slug text REFERENCES accounts (slug));
