
-- file: 01_change.up.sql
-- change: create table totals
-- Locks: SHARE ROW EXCLUSIVE on public.entries, catalog change only
-- Way back: loses the rows of public.totals; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.totals (
    booking integer NOT NULL,
    amount numeric(12,2) NOT NULL,
    CONSTRAINT totals_pkey PRIMARY KEY (booking)
);
CREATE OR REPLACE FUNCTION public.check_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RETURN NULL;
END
$function$;
CREATE OR REPLACE FUNCTION public.sum_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO totals SELECT booking, sum(amount) FROM fresh GROUP BY booking
    ON CONFLICT (booking) DO UPDATE SET amount = totals.amount + EXCLUDED.amount;
    RETURN NULL;
END
$function$;
CREATE CONSTRAINT TRIGGER entries_balance AFTER INSERT OR UPDATE ON public.entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.check_balance();
CREATE TRIGGER entries_sum AFTER INSERT ON public.entries REFERENCING NEW TABLE AS fresh FOR EACH
    STATEMENT EXECUTE FUNCTION public.sum_up();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table totals
-- Way back: loses the rows of public.totals; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER entries_sum ON public.entries;
DROP TRIGGER entries_balance ON public.entries;
DROP FUNCTION public.sum_up();
DROP FUNCTION public.check_balance();
DROP TABLE public.totals;

COMMIT;
