-- GIN, GiST, SP-GiST, BRIN and hash, with their own options.
CREATE TABLE places (id integer PRIMARY KEY, tags text[], area box, at point, seen timestamptz, hash text, words tsvector, span int4range);
