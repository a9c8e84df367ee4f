CREATE TABLE items (id integer PRIMARY KEY, code bigint, name text);
CREATE VIEW v_items AS SELECT id, code, name FROM items WHERE code > 0;
CREATE VIEW v_item_names AS SELECT DISTINCT name FROM v_items;
