
-- file: 01_change.up.sql
-- change: create table journal
-- Locks: ACCESS EXCLUSIVE on public.log, catalog change only
-- Way back: loses the rows of public.log; the rows of public.journal; to keep it: rename the table
--     instead and drop it later, or dump it first; dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.log_id_seq OWNED BY NONE;
DROP TABLE public.log;
CREATE TABLE public.journal (
    id integer DEFAULT nextval('public.log_id_seq'::regclass) NOT NULL,
    line text,
    CONSTRAINT log_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.log_id_seq OWNED BY public.journal.id;
CREATE INDEX log_line ON public.journal USING btree (line);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table journal
-- Way back: loses the rows of public.log; the rows of public.journal; to keep it: rename the table
--     instead and drop it later, or dump it first; dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.log_line;
ALTER SEQUENCE public.log_id_seq OWNED BY NONE;
DROP TABLE public.journal;
CREATE TABLE public.log (
    id integer DEFAULT nextval('public.log_id_seq'::regclass) NOT NULL,
    line text,
    CONSTRAINT log_pkey PRIMARY KEY (id)
);
CREATE INDEX log_line ON public.log USING btree (line);
ALTER SEQUENCE public.log_id_seq OWNED BY public.log.id;

COMMIT;
