
-- file: 01_change.up.sql
-- change: create table pages
-- Way back: loses the rows of public.pages; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.drafts_id_seq SET LOGGED;
ALTER SEQUENCE public.drafts_place_seq SET UNLOGGED;
ALTER SEQUENCE public.notes_id_seq SET UNLOGGED;
CREATE TABLE public.pages (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.pages_id_seq) NOT NULL
);
ALTER SEQUENCE public.pages_id_seq SET UNLOGGED;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table pages
-- Way back: loses the rows of public.pages; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.pages;
ALTER SEQUENCE public.notes_id_seq SET LOGGED;
ALTER SEQUENCE public.drafts_place_seq SET LOGGED;
ALTER SEQUENCE public.drafts_id_seq SET UNLOGGED;

COMMIT;
