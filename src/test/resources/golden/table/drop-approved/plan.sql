
-- file: 01_change.up.sql
-- change: drop table legacy
-- Locks: ACCESS EXCLUSIVE on public.legacy, catalog change only
-- Way back: loses the rows of public.legacy; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.legacy;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop table legacy
-- Way back: loses the rows of public.legacy; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SEQUENCE public.legacy_id_seq AS integer;
CREATE TABLE public.legacy (
    id integer DEFAULT nextval('public.legacy_id_seq'::regclass) NOT NULL,
    a text,
    CONSTRAINT legacy_a_key UNIQUE (a),
    CONSTRAINT legacy_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.legacy_id_seq OWNED BY public.legacy.id;
CREATE INDEX idx_legacy_a ON public.legacy USING btree (a);
CREATE TRIGGER legacy_touch BEFORE UPDATE ON public.legacy FOR EACH ROW EXECUTE FUNCTION
    public.touch();

COMMIT;
