CREATE TABLE users (
    id integer PRIMARY KEY, email text NOT NULL, tenant integer, handle text,
    CONSTRAINT users_email_unique UNIQUE (email),
    CONSTRAINT users_tenant_handle_unique UNIQUE (tenant, handle)
);
