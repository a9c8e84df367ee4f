CREATE TEXT SEARCH DICTIONARY stop (TEMPLATE = pg_catalog.simple, STOPWORDS = 'english', ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH pg_catalog.english_stem, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR url WITH pg_catalog.simple;
CREATE TABLE docs (id integer PRIMARY KEY, body text);
CREATE INDEX docs_body ON docs USING gin (to_tsvector('public.docs', body));
COMMENT ON TEXT SEARCH DICTIONARY stop IS 'no stop words';
