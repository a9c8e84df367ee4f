CREATE TABLE articles (
    id integer PRIMARY KEY, title text NOT NULL, body text,
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, title || ' ' || coalesce(body, ''))) STORED
);
CREATE INDEX idx_articles_search ON articles USING gin (search);
