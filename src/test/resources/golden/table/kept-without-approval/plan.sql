-- kept: table:public.books

-- file: 01_change_create_table_articles.up.sql
-- change: create table articles
-- Locks: ACCESS EXCLUSIVE on public.authors, catalog change only
-- Way back: loses the rows of public.articles; the values of public.authors.name; to keep it: dump
--     the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.articles (
    id integer NOT NULL,
    author_id integer,
    CONSTRAINT articles_pkey PRIMARY KEY (id)
);
ALTER TABLE public.authors ADD COLUMN name text;
ALTER TABLE public.articles ADD CONSTRAINT fk_articles_authors FOREIGN KEY (author_id)
    REFERENCES public.authors(id) NOT VALID;

COMMIT;

-- file: 01_change_create_table_articles.down.sql
-- Undoes: change: create table articles
-- Way back: loses the rows of public.articles; the values of public.authors.name; to keep it: dump
--     the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.articles DROP CONSTRAINT fk_articles_authors;
ALTER TABLE public.authors DROP COLUMN name;
DROP TABLE public.articles;

COMMIT;

-- file: 02_change_validate_fk_articles_authors.up.sql
-- change: validate fk_articles_authors

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.articles VALIDATE CONSTRAINT fk_articles_authors;

COMMIT;

-- file: 02_change_validate_fk_articles_authors.down.sql
-- Undoes: change: validate fk_articles_authors

-- Nothing to do.
