-- needs no rows from: SELECT ctid FROM public.offers WHERE NOT (((code !~ ':x[%\\'']'::text) AND (code !~~ '10\%%'::text)))
-- needs no rows from: SELECT ctid FROM public.offers WHERE NOT ((price >= (0)::numeric))
-- needs no rows from: SELECT ctid FROM public.offers WHERE NOT (((was IS NULL) OR (was > price)))

-- file: 01_change_alter_offers.up.sql
-- change: alter offers
-- Locks: ACCESS EXCLUSIVE on public.offers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.offers ADD CONSTRAINT offers_code_check
    CHECK (((code !~ ':x[%\\'']'::text) AND (code !~~ '10\%%'::text))) NOT VALID;
ALTER TABLE public.offers ADD CONSTRAINT offers_price_check CHECK ((price >= (0)::numeric))
    NOT VALID;
ALTER TABLE public.offers ADD CONSTRAINT offers_was_check CHECK (((was IS NULL) OR (was > price)))
    NOT VALID;

COMMIT;

-- file: 01_change_alter_offers.down.sql
-- Undoes: change: alter offers

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.offers DROP CONSTRAINT offers_was_check;
ALTER TABLE public.offers DROP CONSTRAINT offers_price_check;
ALTER TABLE public.offers DROP CONSTRAINT offers_code_check;

COMMIT;

-- file: 02_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.offers, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.offers VALIDATE CONSTRAINT offers_code_check;
ALTER TABLE public.offers VALIDATE CONSTRAINT offers_price_check;
ALTER TABLE public.offers VALIDATE CONSTRAINT offers_was_check;

COMMIT;

-- file: 02_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
