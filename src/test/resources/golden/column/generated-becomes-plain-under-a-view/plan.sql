
-- file: 01_change.up.sql
-- change: alter prices
-- Locks: ACCESS EXCLUSIVE on public.prices, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.gross_prices;
ALTER TABLE public.prices ALTER COLUMN gross DROP EXPRESSION;
CREATE VIEW public.gross_prices (id, gross) AS
 SELECT id,
    gross
   FROM public.prices;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter prices

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.gross_prices;
ALTER TABLE public.prices DROP COLUMN gross;
ALTER TABLE public.prices ADD COLUMN gross numeric(12,4) GENERATED ALWAYS AS ((price * 1.2)) STORED;
CREATE INDEX prices_gross ON public.prices USING btree (gross);
CREATE VIEW public.gross_prices (id, gross) AS
 SELECT id,
    gross
   FROM public.prices;

COMMIT;
