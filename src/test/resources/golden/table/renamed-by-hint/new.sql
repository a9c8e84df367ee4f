CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text CONSTRAINT clients_email_unique UNIQUE);
CREATE TABLE orders (id integer PRIMARY KEY, client_id bigint CONSTRAINT fk_orders_clients REFERENCES customers);
