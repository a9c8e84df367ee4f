CREATE EXTENSION pg_trgm;
CREATE TABLE products (id integer PRIMARY KEY, title text NOT NULL);
CREATE INDEX idx_products_title_trgm ON products USING gin (title gin_trgm_ops);
