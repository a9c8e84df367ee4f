
-- file: 01_change.up.sql
-- change: create table contracts and more
-- Way back: loses the rows of public.contracts; the rows of public.rates; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.contracts (
    id integer NOT NULL,
    valid daterange NOT NULL,
    CONSTRAINT contracts_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS)
);
CREATE TABLE public.rates (
    contract_id integer NOT NULL,
    valid daterange NOT NULL,
    amount numeric(10,2),
    CONSTRAINT rates_pkey PRIMARY KEY (contract_id, valid WITHOUT OVERLAPS)
);
ALTER TABLE public.rates ADD CONSTRAINT fk_rates_contracts FOREIGN KEY (contract_id, PERIOD valid)
    REFERENCES public.contracts(id, PERIOD valid);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table contracts and more
-- Way back: loses the rows of public.contracts; the rows of public.rates; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.rates DROP CONSTRAINT fk_rates_contracts;
DROP TABLE public.rates;
DROP TABLE public.contracts;

COMMIT;
