-- Mappings change in place, so that the index over the configuration stays; a dictionary is made again.
CREATE TEXT SEARCH DICTIONARY stop (TEMPLATE = pg_catalog.simple, STOPWORDS = 'english');
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR email WITH pg_catalog.simple;
CREATE TABLE docs (id integer PRIMARY KEY, body text);
CREATE INDEX docs_body ON docs USING gin (to_tsvector('public.docs', body));
COMMENT ON TEXT SEARCH DICTIONARY stop IS 'no stop words';
