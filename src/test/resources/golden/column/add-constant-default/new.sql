CREATE TABLE products (
    id integer PRIMARY KEY,
    active boolean DEFAULT true NOT NULL,
    stock integer DEFAULT 0 NOT NULL,
    unit text DEFAULT 'piece',
    since timestamptz DEFAULT now() NOT NULL,
    labels text[] DEFAULT '{}' NOT NULL
);
