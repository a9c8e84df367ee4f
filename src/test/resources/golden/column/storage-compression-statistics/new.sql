CREATE TABLE blobs (id integer PRIMARY KEY, a text STORAGE EXTERNAL, b bytea STORAGE MAIN, c text, d text);
ALTER TABLE blobs ALTER a SET STATISTICS 1000;
ALTER TABLE blobs ALTER b SET (n_distinct = -0.5);
