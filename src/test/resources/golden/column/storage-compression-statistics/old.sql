-- What a column says about its place on disk and the planner's sample.
-- since 16
CREATE TABLE blobs (id integer PRIMARY KEY, a text, b bytea, c text, d text COMPRESSION pglz);
ALTER TABLE blobs ALTER c SET STATISTICS 500;
