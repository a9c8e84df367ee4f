CREATE TYPE order_status AS ENUM ('pending', 'requires_action', 'completed', 'archived', 'canceled');
CREATE DOMAIN currency_code AS char(3) CONSTRAINT currency_code_check CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE TABLE regions (id text PRIMARY KEY, name text NOT NULL, currency_code char(3) NOT NULL, tax_rate real DEFAULT 0 NOT NULL, includes_tax boolean DEFAULT false NOT NULL, CONSTRAINT regions_tax_rate_check CHECK (tax_rate >= 0));
CREATE TABLE customers (
    id text PRIMARY KEY, email text NOT NULL, first_name text, last_name text, has_account boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL, deleted_at timestamptz,
    CONSTRAINT customers_email_key UNIQUE (email),
    CONSTRAINT customers_email_has_account_unique UNIQUE (email, has_account)
);
CREATE INDEX idx_customers_lower_email ON customers (lower(email)) WHERE deleted_at IS NULL;
CREATE TABLE addresses (
    id text PRIMARY KEY, customer_id text REFERENCES customers, line_1 text NOT NULL, line_2 text, city text, postal_code text, country char(2)
);
CREATE TABLE products (
    id text PRIMARY KEY, title text NOT NULL, handle text, status text DEFAULT 'draft' NOT NULL, thumbnail text,
    metadata jsonb DEFAULT '{}', created_at timestamptz DEFAULT now() NOT NULL, deleted_at timestamptz,
    discountable boolean DEFAULT true NOT NULL,
    CONSTRAINT products_status_check CHECK (status IN ('draft', 'proposed', 'published', 'rejected'))
);
CREATE UNIQUE INDEX products_handle ON products (handle) WHERE deleted_at IS NULL;
CREATE INDEX idx_products_metadata ON products USING gin (metadata jsonb_path_ops);
CREATE TABLE variants (
    id text PRIMARY KEY, product_id text NOT NULL, title text NOT NULL, sku text, barcode text, inventory_quantity integer NOT NULL,
    allow_backorder boolean DEFAULT false NOT NULL,
    CONSTRAINT fk_variants_products FOREIGN KEY (product_id) REFERENCES products ON DELETE CASCADE,
    CONSTRAINT variants_sku_unique UNIQUE (sku)
);
CREATE TABLE reservations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    variant_id text NOT NULL CONSTRAINT fk_reservations_variants REFERENCES variants ON DELETE CASCADE,
    quantity integer NOT NULL CONSTRAINT reservations_quantity_check CHECK (quantity > 0),
    expires_at timestamptz DEFAULT now() + interval '15 minutes' NOT NULL
);
CREATE INDEX idx_reservations_variant_id ON reservations (variant_id);
CREATE TABLE prices (id serial PRIMARY KEY, variant_id text NOT NULL REFERENCES variants ON DELETE CASCADE, region_id text REFERENCES regions, amount numeric(14,2) NOT NULL, currency currency_code, CONSTRAINT prices_amount_check CHECK (amount >= 0));
CREATE TABLE carts (id text PRIMARY KEY, customer_id text REFERENCES customers, region_id text NOT NULL REFERENCES regions, completed_at timestamptz);
CREATE TABLE orders (
    id text PRIMARY KEY, display_id serial NOT NULL, status order_status DEFAULT 'pending' NOT NULL, cart_id text REFERENCES carts,
    customer_id text NOT NULL REFERENCES customers, email text NOT NULL, shipping_address_id text REFERENCES addresses,
    tax_rate real, created_at timestamptz DEFAULT now() NOT NULL, external_id text,
    idempotency_key uuid DEFAULT gen_random_uuid() NOT NULL
);
CREATE UNIQUE INDEX idx_orders_external_id ON orders (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX idx_orders_created_at_open ON orders (created_at DESC) WHERE status IN ('pending', 'requires_action');
CREATE INDEX orders_customer ON orders (customer_id);
CREATE TABLE line_items (
    id text PRIMARY KEY, order_id text REFERENCES orders, cart_id text REFERENCES carts, variant_id text REFERENCES variants,
    title text NOT NULL, quantity integer NOT NULL, unit_price numeric(14,2) NOT NULL, discount numeric(14,2) DEFAULT 0 NOT NULL
);
CREATE TABLE payments (id text PRIMARY KEY, order_id text REFERENCES orders, amount numeric(8,2) NOT NULL, captured_at timestamptz, data jsonb NOT NULL);
CREATE VIEW order_totals AS SELECT order_id, sum(quantity * unit_price - discount) AS total FROM line_items GROUP BY order_id;
