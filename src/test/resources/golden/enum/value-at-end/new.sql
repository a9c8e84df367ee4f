CREATE TYPE order_status AS ENUM ('open', 'paid', 'shipped');
CREATE TABLE orders (id integer PRIMARY KEY, status order_status DEFAULT 'open' NOT NULL);
