-- A column changes its type under a chain of two views: they go and come back unchanged.
CREATE TABLE items (id integer PRIMARY KEY, code integer, name varchar(20));
CREATE VIEW v_items AS SELECT id, code, name FROM items WHERE code > 0;
CREATE VIEW v_item_names AS SELECT DISTINCT name FROM v_items;
