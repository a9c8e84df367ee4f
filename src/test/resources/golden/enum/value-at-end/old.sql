-- The simplest growth of an enum.
CREATE TYPE order_status AS ENUM ('open', 'paid');
CREATE TABLE orders (id integer PRIMARY KEY, status order_status DEFAULT 'open' NOT NULL);
