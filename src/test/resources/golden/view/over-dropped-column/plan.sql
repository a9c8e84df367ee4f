
-- file: 01_change.up.sql
-- change: alter people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.fax; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.cards;
CREATE VIEW public.cards (id, name) AS
 SELECT id,
    name
   FROM public.people;
ALTER TABLE public.people DROP COLUMN fax;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter people
-- Way back: loses the values of public.people.fax; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ADD COLUMN fax text;
DROP VIEW public.cards;
CREATE VIEW public.cards (id, name, fax) AS
 SELECT id,
    name,
    fax
   FROM public.people;

COMMIT;
