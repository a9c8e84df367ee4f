-- A shop: money per currency, stock with reservations, soft deletion with partial unique indexes,
-- a wider status enum that a partial index uses at once, numeric precision, and a dropped column.
CREATE TYPE order_status AS ENUM ('pending', 'completed', 'canceled');
CREATE TABLE regions (id text PRIMARY KEY, name text NOT NULL, currency_code char(3) NOT NULL, tax_rate real DEFAULT 0 NOT NULL);
CREATE TABLE customers (
    id text PRIMARY KEY, email text NOT NULL, first_name text, last_name text, has_account boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL, deleted_at timestamptz,
    CONSTRAINT customers_email_key UNIQUE (email)
);
CREATE TABLE addresses (
    id text PRIMARY KEY, customer_id text REFERENCES customers, line_1 text NOT NULL, line_2 text, city text, postal_code text, country char(2)
);
CREATE TABLE products (
    id text PRIMARY KEY, title text NOT NULL, handle text, status text DEFAULT 'draft' NOT NULL, thumbnail text,
    weight integer, metadata jsonb, created_at timestamptz DEFAULT now() NOT NULL, deleted_at timestamptz
);
CREATE UNIQUE INDEX products_handle ON products (handle);
CREATE TABLE variants (
    id text PRIMARY KEY, product_id text NOT NULL, title text NOT NULL, sku text, barcode text, inventory_quantity integer NOT NULL,
    CONSTRAINT fk_variants_products FOREIGN KEY (product_id) REFERENCES products
);
CREATE TABLE prices (id serial PRIMARY KEY, variant_id text NOT NULL REFERENCES variants ON DELETE CASCADE, region_id text REFERENCES regions, amount numeric(8,2) NOT NULL);
CREATE TABLE carts (id text PRIMARY KEY, customer_id text REFERENCES customers, region_id text NOT NULL REFERENCES regions, completed_at timestamptz);
CREATE TABLE orders (
    id text PRIMARY KEY, display_id serial NOT NULL, status order_status DEFAULT 'pending' NOT NULL, cart_id text REFERENCES carts,
    customer_id text NOT NULL REFERENCES customers, email text NOT NULL, shipping_address_id text REFERENCES addresses,
    tax_rate real, created_at timestamptz DEFAULT now() NOT NULL, external_id text
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE TABLE line_items (
    id text PRIMARY KEY, order_id text REFERENCES orders, cart_id text REFERENCES carts, variant_id text REFERENCES variants,
    title text NOT NULL, quantity integer NOT NULL, unit_price numeric(8,2) NOT NULL
);
CREATE TABLE payments (id text PRIMARY KEY, order_id text REFERENCES orders, amount numeric(8,2) NOT NULL, captured_at timestamptz, data jsonb NOT NULL);
CREATE VIEW order_totals AS SELECT order_id, sum(quantity * unit_price) AS total FROM line_items GROUP BY order_id;
