CREATE SCHEMA tenant_a;
CREATE SCHEMA tenant_b;
CREATE TABLE tenant_a.items (id integer PRIMARY KEY, label text, CONSTRAINT items_label_check CHECK (label <> ''));
CREATE TABLE tenant_b.items (id integer PRIMARY KEY, label text, price numeric(10,2), CONSTRAINT items_label_check CHECK (length(label) > 1));
CREATE INDEX idx_items_label ON tenant_a.items (label);
CREATE INDEX idx_items_label ON tenant_b.items (lower(label));
