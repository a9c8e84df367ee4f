-- concern: column:public.fees.amount_cents, column:public.invoices.total_cents get their new type beside live traffic, since the size of public.fees is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: column:public.organizations.vat_rate gets its new type beside live traffic, since the size of public.organizations is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: column:public.plans.amount_cents gets its new type beside live traffic, since the size of public.plans is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: proving currency_check of domain public.currency blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- needs no rows from: SELECT ctid FROM public.organizations WHERE abs(round(vat_rate::numeric, 2)) >= 1e3
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY organization_id, transaction_id) AS nth FROM public.events WHERE organization_id IS NOT NULL AND transaction_id IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY organization_id, code) AS nth FROM public.metrics WHERE organization_id IS NOT NULL AND code IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY api_key) AS nth FROM public.organizations WHERE api_key IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY organization_id, code) AS nth FROM public.plans WHERE organization_id IS NOT NULL AND code IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.subscriptions AS child WHERE child.organization_id IS NOT NULL AND child.previous_subscription_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.subscriptions AS parent WHERE parent.organization_id = child.organization_id AND parent.id = child.previous_subscription_id)
-- needs no rows from: SELECT ctid FROM public.subscriptions WHERE NOT ((terminated_at >= started_at))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY organization_id, external_id) AS nth FROM public.customers WHERE (organization_id) IS NOT NULL AND (external_id) IS NOT NULL AND ((deleted_at IS NULL))) AS numbered WHERE nth > 1

-- file: 01_change_extend_type_invoice_status.up.sql
-- change: extend type invoice_status
-- Way back: loses no rows, but writes every column of public.invoice_status again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.invoice_status ADD VALUE 'generating' BEFORE 'finalized';
ALTER TYPE public.invoice_status ADD VALUE 'failed';

COMMIT;

-- file: 01_change_extend_type_invoice_status.down.sql
-- Undoes: change: extend type invoice_status
-- Way back: loses no rows, but writes every column of public.invoice_status again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.invoice_status RENAME TO invoice_status_old_2a6ea4;
CREATE TYPE public.invoice_status AS ENUM ('draft', 'finalized', 'voided');
ALTER TABLE public.invoices ALTER COLUMN status DROP DEFAULT;
ALTER TABLE public.invoices ALTER COLUMN status TYPE public.invoice_status
    USING status::text::public.invoice_status;
ALTER TABLE public.invoices ALTER COLUMN status SET DEFAULT 'draft'::public.invoice_status;
DROP TYPE public.invoice_status_old_2a6ea4;

COMMIT;

-- file: 02_change_create_table_credit_notes_and_more.up.sql
-- change: create table credit_notes and more
-- Locks: ACCESS EXCLUSIVE on public.fees, catalog change only
-- Way back: loses the rows of public.credit_notes; the rows of public.subscription_periods; the
--     values of public.fees.pay_in_advance; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.currency AS character varying(3);
CREATE TABLE public.credit_notes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    invoice_id uuid NOT NULL,
    amount_cents bigint NOT NULL,
    reason text DEFAULT 'other'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT credit_notes_amount_cents_check CHECK ((amount_cents > 0)),
    CONSTRAINT credit_notes_pkey PRIMARY KEY (id)
);
CREATE TABLE public.subscription_periods (
    organization_id uuid NOT NULL,
    subscription_id uuid NOT NULL,
    period daterange NOT NULL,
    CONSTRAINT subscription_periods_period_exclude EXCLUDE
        USING gist (subscription_id WITH =, period WITH &&)
);
CREATE INDEX idx_credit_notes_invoice_id ON public.credit_notes USING btree (invoice_id);
ALTER INDEX public.idx_events_org RENAME TO idx_events_org_old_e5f406;
ALTER TABLE public.fees ADD COLUMN amount_cents_new_a8b0bf bigint;
CREATE FUNCTION public.fees_sync_new_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_fees_sync_new_9ca938 BEFORE INSERT OR UPDATE ON public.fees FOR EACH ROW EXECUTE
    FUNCTION public.fees_sync_new_9ca938();
ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_new_9ca938;
ALTER TABLE public.fees ADD CONSTRAINT amount_cents_same_new_a8b0bf
    CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint) NOT VALID;
ALTER TABLE public.fees ADD CONSTRAINT fees_amount_cents_not_null_new_b79da0
    NOT NULL amount_cents_new_a8b0bf NOT VALID;
ALTER TABLE public.fees ADD COLUMN pay_in_advance boolean DEFAULT false NOT NULL;

COMMIT;

-- file: 02_change_create_table_credit_notes_and_more.down.sql
-- Undoes: change: create table credit_notes and more
-- Way back: loses the rows of public.credit_notes; the rows of public.subscription_periods; the
--     values of public.fees.pay_in_advance; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.fees DROP COLUMN pay_in_advance;
DROP TRIGGER zz_fees_sync_new_9ca938 ON public.fees;
DROP FUNCTION public.fees_sync_new_9ca938();
ALTER TABLE public.fees DROP COLUMN amount_cents_new_a8b0bf;
ALTER INDEX public.idx_events_org_old_e5f406 RENAME TO idx_events_org;
DROP INDEX public.idx_credit_notes_invoice_id;
DROP TABLE public.subscription_periods;
DROP TABLE public.credit_notes;
DROP DOMAIN public.currency;

COMMIT;

-- file: 03_change_alter_invoices.up.sql
-- change: alter invoices
-- Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only
-- Way back: loses the values of public.invoices.currency; the values of
--     public.invoices.payment_attempts; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.invoices ADD COLUMN total_cents_new_cded92 bigint;
CREATE FUNCTION public.invoices_sync_new_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_new_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_invoices_sync_new_491dab BEFORE INSERT OR UPDATE ON public.invoices FOR EACH ROW
    EXECUTE FUNCTION public.invoices_sync_new_491dab();
ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_new_491dab;
ALTER TABLE public.invoices ADD CONSTRAINT total_cents_same_new_cded92
    CHECK (total_cents_new_cded92 IS NOT DISTINCT FROM total_cents::bigint) NOT VALID;
ALTER TABLE public.invoices ADD CONSTRAINT invoices_total_cents_not_null_new_23b770
    NOT NULL total_cents_new_cded92 NOT VALID;
ALTER TABLE public.invoices ADD COLUMN currency public.currency;
ALTER TABLE public.invoices ADD COLUMN payment_attempts integer DEFAULT 0 NOT NULL;
ALTER TABLE public.credit_notes ADD CONSTRAINT fk_credit_notes_invoices FOREIGN KEY (invoice_id)
    REFERENCES public.invoices(id) ON DELETE RESTRICT NOT VALID;

COMMIT;

-- file: 03_change_alter_invoices.down.sql
-- Undoes: change: alter invoices
-- Way back: loses the values of public.invoices.currency; the values of
--     public.invoices.payment_attempts; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.credit_notes DROP CONSTRAINT fk_credit_notes_invoices;
ALTER TABLE public.invoices DROP COLUMN payment_attempts;
ALTER TABLE public.invoices DROP COLUMN currency;
DROP TRIGGER zz_invoices_sync_new_491dab ON public.invoices;
DROP FUNCTION public.invoices_sync_new_491dab();
ALTER TABLE public.invoices DROP COLUMN total_cents_new_cded92;

COMMIT;

-- file: 04_change_alter_organizations.up.sql
-- change: alter organizations
-- Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only
-- Way back: loses the values of public.organizations.timezone; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.organizations ADD COLUMN vat_rate_new_54d020 numeric(5,2);
CREATE FUNCTION public.organizations_sync_new_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_new_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_organizations_sync_new_f8a665 BEFORE INSERT OR UPDATE ON public.organizations FOR
    EACH ROW EXECUTE FUNCTION public.organizations_sync_new_f8a665();
ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER zz_organizations_sync_new_f8a665;
ALTER TABLE public.organizations ADD CONSTRAINT vat_rate_same_new_54d020
    CHECK (vat_rate_new_54d020 IS NOT DISTINCT FROM vat_rate::numeric(5,2)) NOT VALID;
ALTER TABLE public.organizations ADD CONSTRAINT organizations_vat_rate_not_null_new_c1e055
    NOT NULL vat_rate_new_54d020 NOT VALID;
ALTER TABLE public.organizations ADD CONSTRAINT organizations_vat_rate_check_new_0a77d3
    CHECK (((vat_rate_new_54d020 >= (0)::numeric) AND (vat_rate_new_54d020 <= (100)::numeric)))
    NOT VALID;
ALTER TABLE public.organizations ADD COLUMN timezone character varying
    DEFAULT 'UTC'::character varying NOT NULL;

COMMIT;

-- file: 04_change_alter_organizations.down.sql
-- Undoes: change: alter organizations
-- Way back: loses the values of public.organizations.timezone; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.organizations DROP COLUMN timezone;
DROP TRIGGER zz_organizations_sync_new_f8a665 ON public.organizations;
DROP FUNCTION public.organizations_sync_new_f8a665();
ALTER TABLE public.organizations DROP COLUMN vat_rate_new_54d020;

COMMIT;

-- file: 05_change_alter_plans.up.sql
-- change: alter plans
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only
-- Way back: loses the values of public.plans.amount_currency; the values of
--     public.plans.trial_days; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plans ADD COLUMN amount_cents_new_a8b0bf bigint;
CREATE FUNCTION public.plans_sync_new_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_plans_sync_new_c404dc BEFORE INSERT OR UPDATE ON public.plans FOR EACH ROW EXECUTE
    FUNCTION public.plans_sync_new_c404dc();
ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_new_c404dc;
ALTER TABLE public.plans ADD CONSTRAINT amount_cents_same_new_a8b0bf
    CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint) NOT VALID;
ALTER TABLE public.plans ADD CONSTRAINT plans_amount_cents_not_null_new_42171f
    NOT NULL amount_cents_new_a8b0bf NOT VALID;
ALTER TABLE public.plans ADD COLUMN amount_currency public.currency DEFAULT 'EUR'::character varying
    NOT NULL;
ALTER DOMAIN public.currency ADD CONSTRAINT currency_check
    CHECK (((VALUE)::text ~ '^[A-Z]{3}$'::text)) NOT VALID;
ALTER TABLE public.plans ADD COLUMN trial_days double precision;

COMMIT;

-- file: 05_change_alter_plans.down.sql
-- Undoes: change: alter plans
-- Way back: loses the values of public.plans.amount_currency; the values of
--     public.plans.trial_days; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plans DROP COLUMN trial_days;
ALTER DOMAIN public.currency DROP CONSTRAINT currency_check;
ALTER TABLE public.plans DROP COLUMN amount_currency;
DROP TRIGGER zz_plans_sync_new_c404dc ON public.plans;
DROP FUNCTION public.plans_sync_new_c404dc();
ALTER TABLE public.plans DROP COLUMN amount_cents_new_a8b0bf;

COMMIT;

-- file: 06_change_add_deleted_at_to_customers.up.sql
-- change: add deleted_at to customers
-- Locks: ACCESS EXCLUSIVE on public.customers, catalog change only
-- Way back: loses the values of public.customers.deleted_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.customers ADD COLUMN deleted_at timestamp with time zone;

COMMIT;

-- file: 06_change_add_deleted_at_to_customers.down.sql
-- Undoes: change: add deleted_at to customers
-- Way back: loses the values of public.customers.deleted_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.customers DROP COLUMN deleted_at;

COMMIT;

-- file: 07_change_add_external_subscription_id_to_events.up.sql
-- change: add external_subscription_id to events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Way back: loses the values of public.events.external_subscription_id; to keep it: copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD COLUMN external_subscription_id character varying;

COMMIT;

-- file: 07_change_add_external_subscription_id_to_events.down.sql
-- Undoes: change: add external_subscription_id to events
-- Way back: loses the values of public.events.external_subscription_id; to keep it: copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP COLUMN external_subscription_id;

COMMIT;

-- file: 08_change_add_recurring_to_metrics.up.sql
-- change: add recurring to metrics
-- Locks: ACCESS EXCLUSIVE on public.metrics, catalog change only
-- Way back: loses the values of public.metrics.recurring; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.metrics ADD COLUMN recurring boolean DEFAULT false NOT NULL;

COMMIT;

-- file: 08_change_add_recurring_to_metrics.down.sql
-- Undoes: change: add recurring to metrics
-- Way back: loses the values of public.metrics.recurring; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.metrics DROP COLUMN recurring;

COMMIT;

-- file: 09_change_alter_subscriptions.up.sql
-- change: alter subscriptions
-- Locks: ACCESS EXCLUSIVE on public.subscriptions, catalog change only
-- Way back: loses the values of public.subscriptions.previous_subscription_id; to keep it: copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.subscriptions ADD COLUMN previous_subscription_id uuid;
ALTER TABLE public.subscription_periods ADD CONSTRAINT fk_subscription_periods_subscriptions
    FOREIGN KEY (organization_id, subscription_id) REFERENCES
    public.subscriptions(organization_id, id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.subscriptions ADD CONSTRAINT fk_subscriptions_subscriptions
    FOREIGN KEY (organization_id, previous_subscription_id)
    REFERENCES public.subscriptions(organization_id, id)
    ON DELETE SET NULL (previous_subscription_id) NOT VALID;
ALTER TABLE public.subscriptions ADD CONSTRAINT subscriptions_terminated_at_check
    CHECK ((terminated_at >= started_at)) NOT VALID;

COMMIT;

-- file: 09_change_alter_subscriptions.down.sql
-- Undoes: change: alter subscriptions
-- Way back: loses the values of public.subscriptions.previous_subscription_id; to keep it: copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.subscriptions DROP CONSTRAINT subscriptions_terminated_at_check;
ALTER TABLE public.subscriptions DROP CONSTRAINT fk_subscriptions_subscriptions;
ALTER TABLE public.subscription_periods DROP CONSTRAINT fk_subscription_periods_subscriptions;
ALTER TABLE public.subscriptions DROP COLUMN previous_subscription_id;

COMMIT;

-- file: 10_change_add_fk_subscriptions_plans.up.sql
-- change: add fk_subscriptions_plans
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.subscriptions, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.plans, public.subscriptions IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.subscriptions DROP CONSTRAINT fk_subscriptions_plans;
ALTER TABLE public.subscriptions ADD CONSTRAINT fk_subscriptions_plans
    FOREIGN KEY (organization_id, plan_id) REFERENCES public.plans(organization_id, id)
    DEFERRABLE INITIALLY DEFERRED NOT VALID;

COMMIT;

-- file: 10_change_add_fk_subscriptions_plans.down.sql
-- Undoes: change: add fk_subscriptions_plans

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.subscriptions DROP CONSTRAINT IF EXISTS fk_subscriptions_plans_spare_e3ac5a;
ALTER TABLE public.subscriptions ADD CONSTRAINT fk_subscriptions_plans_spare_e3ac5a
    FOREIGN KEY (organization_id, plan_id) REFERENCES public.plans(organization_id, id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.subscriptions VALIDATE CONSTRAINT fk_subscriptions_plans_spare_e3ac5a;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.plans, public.subscriptions IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.subscriptions DROP CONSTRAINT fk_subscriptions_plans;
ALTER TABLE public.subscriptions RENAME CONSTRAINT fk_subscriptions_plans_spare_e3ac5a TO
    fk_subscriptions_plans;

COMMIT;

-- file: 11_change_create_events_organization_id_transaction_id_unique.up.sql
-- change: create events_organization_id_transaction_id_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_organization_id_transaction_id_unique;
CREATE UNIQUE INDEX CONCURRENTLY events_organization_id_transaction_id_unique ON public.events
    USING btree (organization_id, transaction_id) INCLUDE (code);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_create_events_organization_id_transaction_id_unique.down.sql
-- Undoes: change: create events_organization_id_transaction_id_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_organization_id_transaction_id_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_add_events_organization_id_transaction_id_unique.up.sql
-- change: add events_organization_id_transaction_id_unique
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD CONSTRAINT events_organization_id_transaction_id_unique UNIQUE
    USING INDEX events_organization_id_transaction_id_unique;

COMMIT;

-- file: 12_change_add_events_organization_id_transaction_id_unique.down.sql
-- Undoes: change: add events_organization_id_transaction_id_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.events_organization_id_transaction_id_unique_spare_516006;
CREATE UNIQUE INDEX CONCURRENTLY events_organization_id_transaction_id_unique_spare_516006
    ON public.events USING btree (organization_id, transaction_id) INCLUDE (code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events DROP CONSTRAINT events_organization_id_transaction_id_unique;
ALTER INDEX public.events_organization_id_transaction_id_unique_spare_516006 RENAME TO
    events_organization_id_transaction_id_unique;

COMMIT;

-- file: 13_change_create_metrics_organization_id_code_unique.up.sql
-- change: create metrics_organization_id_code_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.metrics, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.metrics_organization_id_code_unique;
CREATE UNIQUE INDEX CONCURRENTLY metrics_organization_id_code_unique ON public.metrics
    USING btree (organization_id, code);

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_metrics_organization_id_code_unique.down.sql
-- Undoes: change: create metrics_organization_id_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.metrics_organization_id_code_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_add_metrics_organization_id_code_unique.up.sql
-- change: add metrics_organization_id_code_unique
-- Locks: ACCESS EXCLUSIVE on public.metrics, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.metrics ADD CONSTRAINT metrics_organization_id_code_unique UNIQUE
    USING INDEX metrics_organization_id_code_unique;

COMMIT;

-- file: 14_change_add_metrics_organization_id_code_unique.down.sql
-- Undoes: change: add metrics_organization_id_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.metrics_organization_id_code_unique_spare_c5d978;
CREATE UNIQUE INDEX CONCURRENTLY metrics_organization_id_code_unique_spare_c5d978 ON public.metrics
    USING btree (organization_id, code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.metrics DROP CONSTRAINT metrics_organization_id_code_unique;
ALTER INDEX public.metrics_organization_id_code_unique_spare_c5d978 RENAME TO
    metrics_organization_id_code_unique;

COMMIT;

-- file: 15_change_create_organizations_api_key_unique.up.sql
-- change: create organizations_api_key_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.organizations, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.organizations_api_key_unique;
CREATE UNIQUE INDEX CONCURRENTLY organizations_api_key_unique ON public.organizations
    USING btree (api_key);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_organizations_api_key_unique.down.sql
-- Undoes: change: create organizations_api_key_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.organizations_api_key_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_add_organizations_api_key_unique.up.sql
-- change: add organizations_api_key_unique
-- Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.organizations ADD CONSTRAINT organizations_api_key_unique UNIQUE
    USING INDEX organizations_api_key_unique;

COMMIT;

-- file: 16_change_add_organizations_api_key_unique.down.sql
-- Undoes: change: add organizations_api_key_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.organizations_api_key_unique_spare_65a542;
CREATE UNIQUE INDEX CONCURRENTLY organizations_api_key_unique_spare_65a542 ON public.organizations
    USING btree (api_key);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.organizations DROP CONSTRAINT organizations_api_key_unique;
ALTER INDEX public.organizations_api_key_unique_spare_65a542 RENAME TO organizations_api_key_unique;

COMMIT;

-- file: 17_change_create_plans_organization_id_code_unique.up.sql
-- change: create plans_organization_id_code_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.plans, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.plans_organization_id_code_unique;
CREATE UNIQUE INDEX CONCURRENTLY plans_organization_id_code_unique ON public.plans
    USING btree (organization_id, code);

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_plans_organization_id_code_unique.down.sql
-- Undoes: change: create plans_organization_id_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.plans_organization_id_code_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_add_plans_organization_id_code_unique.up.sql
-- change: add plans_organization_id_code_unique
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plans ADD CONSTRAINT plans_organization_id_code_unique UNIQUE
    USING INDEX plans_organization_id_code_unique;

COMMIT;

-- file: 18_change_add_plans_organization_id_code_unique.down.sql
-- Undoes: change: add plans_organization_id_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.plans_organization_id_code_unique_spare_0b7037;
CREATE UNIQUE INDEX CONCURRENTLY plans_organization_id_code_unique_spare_0b7037 ON public.plans
    USING btree (organization_id, code);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plans DROP CONSTRAINT plans_organization_id_code_unique;
ALTER INDEX public.plans_organization_id_code_unique_spare_0b7037 RENAME TO
    plans_organization_id_code_unique;

COMMIT;

-- file: 19_change_create_idx_customers_organization_id_external_id.up.sql
-- change: create idx_customers_organization_id_external_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.customers, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_customers_organization_id_external_id;
CREATE UNIQUE INDEX CONCURRENTLY idx_customers_organization_id_external_id ON public.customers
    USING btree (organization_id, external_id) WHERE (deleted_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_create_idx_customers_organization_id_external_id.down.sql
-- Undoes: change: create idx_customers_organization_id_external_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_customers_organization_id_external_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_idx_events_org.up.sql
-- change: create idx_events_org
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org;
CREATE INDEX CONCURRENTLY idx_events_org ON public.events
    USING btree (organization_id, external_subscription_id, code) INCLUDE ("timestamp");

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_idx_events_org.down.sql
-- Undoes: change: create idx_events_org

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_drop_idx_events_org_old_e5f406.up.sql
-- change: drop idx_events_org_old_e5f406
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org_old_e5f406;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_drop_idx_events_org_old_e5f406.down.sql
-- Undoes: change: drop idx_events_org_old_e5f406

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_org_old_e5f406;
CREATE INDEX CONCURRENTLY idx_events_org_old_e5f406 ON public.events USING btree (organization_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_create_idx_events_properties.up.sql
-- change: create idx_events_properties
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_properties;
CREATE INDEX CONCURRENTLY idx_events_properties ON public.events
    USING gin (properties jsonb_path_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_create_idx_events_properties.down.sql
-- Undoes: change: create idx_events_properties

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_events_properties;

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_idx_fees_invoice_id.up.sql
-- change: create idx_fees_invoice_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.fees, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_fees_invoice_id;
CREATE INDEX CONCURRENTLY idx_fees_invoice_id ON public.fees USING btree (invoice_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_idx_fees_invoice_id.down.sql
-- Undoes: change: create idx_fees_invoice_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_fees_invoice_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_copy_amount_cents_of_fees.up.sql
-- change: copy amount_cents of fees
-- Locks: SHARE UPDATE EXCLUSIVE on public.fees, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.fees') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.fees SET amount_cents_new_a8b0bf = amount_cents
        WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.fees are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.fees SET amount_cents_new_a8b0bf = amount_cents
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.fees WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.fees (amount_cents_new_a8b0bf);

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_copy_amount_cents_of_fees.down.sql
-- Undoes: change: copy amount_cents of fees

-- Nothing to do.

-- file: 25_change_copy_total_cents_of_invoices.up.sql
-- change: copy total_cents of invoices
-- Locks: SHARE UPDATE EXCLUSIVE on public.invoices, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.invoices') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.invoices SET total_cents_new_cded92 = total_cents
        WHERE total_cents_new_cded92 IS NULL AND (total_cents) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.invoices are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.invoices SET total_cents_new_cded92 = total_cents
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.invoices WHERE total_cents_new_cded92 IS NULL AND (total_cents) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.invoices (total_cents_new_cded92);

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_copy_total_cents_of_invoices.down.sql
-- Undoes: change: copy total_cents of invoices

-- Nothing to do.

-- file: 26_change_copy_vat_rate_of_organizations.up.sql
-- change: copy vat_rate of organizations
-- Locks: SHARE UPDATE EXCLUSIVE on public.organizations, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.organizations') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.organizations SET vat_rate_new_54d020 = vat_rate
        WHERE vat_rate_new_54d020 IS NULL AND (vat_rate) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.organizations are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.organizations SET vat_rate_new_54d020 = vat_rate
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.organizations WHERE vat_rate_new_54d020 IS NULL AND (vat_rate) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.organizations (vat_rate_new_54d020);

RESET lock_timeout;
RESET statement_timeout;

-- file: 26_change_copy_vat_rate_of_organizations.down.sql
-- Undoes: change: copy vat_rate of organizations

-- Nothing to do.

-- file: 27_change_copy_amount_cents_of_plans.up.sql
-- change: copy amount_cents of plans
-- Locks: SHARE UPDATE EXCLUSIVE on public.plans, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.plans') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.plans SET amount_cents_new_a8b0bf = amount_cents
        WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.plans are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.plans SET amount_cents_new_a8b0bf = amount_cents
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.plans WHERE amount_cents_new_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.plans (amount_cents_new_a8b0bf);

RESET lock_timeout;
RESET statement_timeout;

-- file: 27_change_copy_amount_cents_of_plans.down.sql
-- Undoes: change: copy amount_cents of plans

-- Nothing to do.

-- file: 28_change_validate_currency_check.up.sql
-- change: validate currency_check
-- Locks: SHARE on public.invoices, reads every row
-- Locks: SHARE on public.plans, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

LOCK TABLE public.invoices, public.plans IN SHARE MODE;
ALTER DOMAIN public.currency VALIDATE CONSTRAINT currency_check;

COMMIT;

-- file: 28_change_validate_currency_check.down.sql
-- Undoes: change: validate currency_check

-- Nothing to do.

-- file: 29_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.fees, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.invoices, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.organizations, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.plans, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.subscriptions, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.fees VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf;
ALTER TABLE public.fees VALIDATE CONSTRAINT fees_amount_cents_not_null_new_b79da0;
ALTER TABLE public.invoices VALIDATE CONSTRAINT total_cents_same_new_cded92;
ALTER TABLE public.invoices VALIDATE CONSTRAINT invoices_total_cents_not_null_new_23b770;
ALTER TABLE public.organizations VALIDATE CONSTRAINT vat_rate_same_new_54d020;
ALTER TABLE public.organizations VALIDATE CONSTRAINT organizations_vat_rate_not_null_new_c1e055;
ALTER TABLE public.organizations VALIDATE CONSTRAINT organizations_vat_rate_check_new_0a77d3;
ALTER TABLE public.plans VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf;
ALTER TABLE public.plans VALIDATE CONSTRAINT plans_amount_cents_not_null_new_42171f;
ALTER TABLE public.credit_notes VALIDATE CONSTRAINT fk_credit_notes_invoices;
ALTER TABLE public.subscription_periods VALIDATE CONSTRAINT fk_subscription_periods_subscriptions;
ALTER TABLE public.subscriptions VALIDATE CONSTRAINT fk_subscriptions_plans;
ALTER TABLE public.subscriptions VALIDATE CONSTRAINT fk_subscriptions_subscriptions;
ALTER TABLE public.subscriptions VALIDATE CONSTRAINT subscriptions_terminated_at_check;

COMMIT;

-- file: 29_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 30_change_settle_amount_cents_of_fees.up.sql
-- change: settle amount_cents of fees
-- Locks: ACCESS EXCLUSIVE on public.fees, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.fees DROP CONSTRAINT amount_cents_same_new_a8b0bf;

COMMIT;

-- file: 30_change_settle_amount_cents_of_fees.down.sql
-- Undoes: change: settle amount_cents of fees

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.fees'::regclass AND conname = 'amount_cents_same_new_a8b0bf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.fees ADD CONSTRAINT amount_cents_same_new_a8b0bf CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.fees VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf;

RESET lock_timeout;
RESET statement_timeout;

-- file: 31_change_settle_total_cents_of_invoices.up.sql
-- change: settle total_cents of invoices
-- Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.invoices DROP CONSTRAINT total_cents_same_new_cded92;

COMMIT;

-- file: 31_change_settle_total_cents_of_invoices.down.sql
-- Undoes: change: settle total_cents of invoices

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.invoices'::regclass AND conname = 'total_cents_same_new_cded92'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.invoices ADD CONSTRAINT total_cents_same_new_cded92 CHECK (total_cents_new_cded92 IS NOT DISTINCT FROM total_cents::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.invoices VALIDATE CONSTRAINT total_cents_same_new_cded92;

RESET lock_timeout;
RESET statement_timeout;

-- file: 32_change_settle_vat_rate_of_organizations.up.sql
-- change: settle vat_rate of organizations
-- Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.organizations DROP CONSTRAINT vat_rate_same_new_54d020;

COMMIT;

-- file: 32_change_settle_vat_rate_of_organizations.down.sql
-- Undoes: change: settle vat_rate of organizations

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.organizations'::regclass AND conname = 'vat_rate_same_new_54d020'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.organizations ADD CONSTRAINT vat_rate_same_new_54d020 CHECK (vat_rate_new_54d020 IS NOT DISTINCT FROM vat_rate::numeric(5,2)) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.organizations VALIDATE CONSTRAINT vat_rate_same_new_54d020;

RESET lock_timeout;
RESET statement_timeout;

-- file: 33_change_settle_amount_cents_of_plans.up.sql
-- change: settle amount_cents of plans
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plans DROP CONSTRAINT amount_cents_same_new_a8b0bf;

COMMIT;

-- file: 33_change_settle_amount_cents_of_plans.down.sql
-- Undoes: change: settle amount_cents of plans

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.plans'::regclass AND conname = 'amount_cents_same_new_a8b0bf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.plans ADD CONSTRAINT amount_cents_same_new_a8b0bf CHECK (amount_cents_new_a8b0bf IS NOT DISTINCT FROM amount_cents::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.plans VALIDATE CONSTRAINT amount_cents_same_new_a8b0bf;

RESET lock_timeout;
RESET statement_timeout;

-- file: 34_change_swap_vat_rate_of_organizations.up.sql
-- change: swap vat_rate of organizations
-- Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_organizations_sync_new_f8a665 ON public.organizations;
DROP FUNCTION public.organizations_sync_new_f8a665();
ALTER TABLE public.organizations ALTER COLUMN vat_rate DROP DEFAULT;
ALTER TABLE public.organizations RENAME COLUMN vat_rate TO vat_rate_old_54d020;
ALTER TABLE public.organizations RENAME COLUMN vat_rate_new_54d020 TO vat_rate;
ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_not_null TO
    organizations_vat_rate_not_null_old_c1e055;
ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_not_null_new_c1e055 TO
    organizations_vat_rate_not_null;
ALTER TABLE public.organizations ALTER COLUMN vat_rate SET DEFAULT 0;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.organizations'::regclass AND a.attname = 'vat_rate_old_54d020'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'vat_rate',
            'public.organizations'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_check_new_0a77d3 TO
    organizations_vat_rate_check;
CREATE FUNCTION public.organizations_sync_old_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_old_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_organizations_sync_old_f8a665 BEFORE INSERT OR UPDATE ON public.organizations FOR
    EACH ROW EXECUTE FUNCTION public.organizations_sync_old_f8a665();
ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER zz_organizations_sync_old_f8a665;
DROP VIEW public.invoice_gaps;
DROP VIEW public.invoice_sums;

COMMIT;

-- file: 34_change_swap_vat_rate_of_organizations.down.sql
-- Undoes: change: swap vat_rate of organizations

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.invoice_sums (invoice_id, cents) AS
 SELECT invoice_id,
    sum(amount_cents) AS cents
   FROM public.fees
  GROUP BY invoice_id;
CREATE VIEW public.invoice_gaps (id, gap) AS
 SELECT i.id,
    (i.total_cents - s.cents) AS gap
   FROM (public.invoices i
     JOIN public.invoice_sums s ON ((s.invoice_id = i.id)));
DROP TRIGGER zz_organizations_sync_old_f8a665 ON public.organizations;
DROP FUNCTION public.organizations_sync_old_f8a665();
ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_check TO
    organizations_vat_rate_check_new_0a77d3;
ALTER TABLE public.organizations ALTER COLUMN vat_rate DROP DEFAULT;
ALTER TABLE public.organizations RENAME COLUMN vat_rate TO vat_rate_new_54d020;
ALTER TABLE public.organizations RENAME COLUMN vat_rate_old_54d020 TO vat_rate;
ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_not_null TO
    organizations_vat_rate_not_null_new_c1e055;
ALTER TABLE public.organizations RENAME CONSTRAINT organizations_vat_rate_not_null_old_c1e055 TO
    organizations_vat_rate_not_null;
ALTER TABLE public.organizations ALTER COLUMN vat_rate SET DEFAULT 0;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.organizations'::regclass AND a.attname = 'vat_rate_new_54d020'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'vat_rate',
            'public.organizations'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.organizations_sync_new_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_new_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_organizations_sync_new_f8a665 BEFORE INSERT OR UPDATE ON public.organizations FOR
    EACH ROW EXECUTE FUNCTION public.organizations_sync_new_f8a665();
ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER zz_organizations_sync_new_f8a665;

COMMIT;

-- file: 35_change_finish_changing_vat_rate_of_organizations.up.sql
-- change: finish changing vat_rate of organizations
-- Locks: ACCESS EXCLUSIVE on public.organizations, catalog change only
-- Way back: loses what the new type of public.organizations.vat_rate rounds away; to keep it: copy
--     the column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_organizations_sync_old_f8a665 ON public.organizations;
DROP FUNCTION public.organizations_sync_old_f8a665();
ALTER TABLE public.organizations DROP COLUMN vat_rate_old_54d020;

COMMIT;

-- file: 35_change_finish_changing_vat_rate_of_organizations.down.sql
-- Undoes: change: finish changing vat_rate of organizations
-- Way back: loses what the new type of public.organizations.vat_rate rounds away; to keep it: copy
--     the column first

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.organizations'::regclass AND attname = 'vat_rate_old_54d020'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.organizations ADD COLUMN vat_rate_old_54d020 double precision;
        CREATE FUNCTION public.organizations_sync_old_f8a665() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.vat_rate_old_54d020 := NEW.vat_rate;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_organizations_sync_old_f8a665 BEFORE INSERT OR UPDATE ON public.organizations FOR EACH ROW EXECUTE FUNCTION public.organizations_sync_old_f8a665();
        ALTER TABLE public.organizations ENABLE ALWAYS TRIGGER zz_organizations_sync_old_f8a665;
        ALTER TABLE public.organizations ADD CONSTRAINT vat_rate_same_old_54d020 CHECK (vat_rate_old_54d020 IS NOT DISTINCT FROM (vat_rate::double precision)) NOT VALID;
        ALTER TABLE public.organizations ADD CONSTRAINT organizations_vat_rate_not_null_old_c1e055 NOT NULL vat_rate_old_54d020 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.organizations') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.organizations SET vat_rate_old_54d020 = vat_rate
        WHERE vat_rate_old_54d020 IS NULL AND (vat_rate) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.organizations are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.organizations SET vat_rate_old_54d020 = vat_rate
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.organizations WHERE vat_rate_old_54d020 IS NULL AND (vat_rate) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.organizations (vat_rate_old_54d020);
ALTER TABLE public.organizations VALIDATE CONSTRAINT vat_rate_same_old_54d020;
ALTER TABLE public.organizations VALIDATE CONSTRAINT organizations_vat_rate_not_null_old_c1e055;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.organizations DROP CONSTRAINT vat_rate_same_old_54d020;

COMMIT;

-- file: 36_change_swap_amount_cents_of_fees.up.sql
-- change: swap amount_cents of fees
-- Locks: ACCESS EXCLUSIVE on public.fees, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.fees, public.invoices IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_fees_sync_new_9ca938 ON public.fees;
DROP FUNCTION public.fees_sync_new_9ca938();
DROP TRIGGER zz_invoices_sync_new_491dab ON public.invoices;
DROP FUNCTION public.invoices_sync_new_491dab();
ALTER TABLE public.fees RENAME COLUMN amount_cents TO amount_cents_old_a8b0bf;
ALTER TABLE public.fees RENAME COLUMN amount_cents_new_a8b0bf TO amount_cents;
ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null TO
    fees_amount_cents_not_null_old_b79da0;
ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null_new_b79da0 TO
    fees_amount_cents_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.fees'::regclass AND a.attname = 'amount_cents_old_a8b0bf'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
            'public.fees'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.invoices ALTER COLUMN total_cents DROP DEFAULT;
ALTER TABLE public.invoices RENAME COLUMN total_cents TO total_cents_old_cded92;
ALTER TABLE public.invoices RENAME COLUMN total_cents_new_cded92 TO total_cents;
ALTER TABLE public.invoices RENAME CONSTRAINT invoices_total_cents_not_null TO
    invoices_total_cents_not_null_old_23b770;
ALTER TABLE public.invoices RENAME CONSTRAINT invoices_total_cents_not_null_new_23b770 TO
    invoices_total_cents_not_null;
ALTER TABLE public.invoices ALTER COLUMN total_cents SET DEFAULT 0;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.invoices'::regclass AND a.attname = 'total_cents_old_cded92'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'total_cents',
            'public.invoices'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.fees_sync_old_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_fees_sync_old_9ca938 BEFORE INSERT OR UPDATE ON public.fees FOR EACH ROW EXECUTE
    FUNCTION public.fees_sync_old_9ca938();
ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_old_9ca938;
CREATE FUNCTION public.invoices_sync_old_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_old_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_invoices_sync_old_491dab BEFORE INSERT OR UPDATE ON public.invoices FOR EACH ROW
    EXECUTE FUNCTION public.invoices_sync_old_491dab();
ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_old_491dab;
CREATE VIEW public.invoice_sums (invoice_id, cents) AS
 SELECT invoice_id,
    sum(amount_cents) AS cents
   FROM public.fees
  GROUP BY invoice_id;
CREATE VIEW public.invoice_gaps (id, gap) AS
 SELECT i.id,
    ((i.total_cents)::numeric - s.cents) AS gap
   FROM (public.invoices i
     JOIN public.invoice_sums s ON ((s.invoice_id = i.id)));

COMMIT;

-- file: 36_change_swap_amount_cents_of_fees.down.sql
-- Undoes: change: swap amount_cents of fees

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.invoice_gaps;
DROP VIEW public.invoice_sums;
LOCK TABLE public.fees, public.invoices IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_fees_sync_old_9ca938 ON public.fees;
DROP FUNCTION public.fees_sync_old_9ca938();
DROP TRIGGER zz_invoices_sync_old_491dab ON public.invoices;
DROP FUNCTION public.invoices_sync_old_491dab();
ALTER TABLE public.fees RENAME COLUMN amount_cents TO amount_cents_new_a8b0bf;
ALTER TABLE public.fees RENAME COLUMN amount_cents_old_a8b0bf TO amount_cents;
ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null TO
    fees_amount_cents_not_null_new_b79da0;
ALTER TABLE public.fees RENAME CONSTRAINT fees_amount_cents_not_null_old_b79da0 TO
    fees_amount_cents_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.fees'::regclass AND a.attname = 'amount_cents_new_a8b0bf'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
            'public.fees'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.invoices ALTER COLUMN total_cents DROP DEFAULT;
ALTER TABLE public.invoices RENAME COLUMN total_cents TO total_cents_new_cded92;
ALTER TABLE public.invoices RENAME COLUMN total_cents_old_cded92 TO total_cents;
ALTER TABLE public.invoices RENAME CONSTRAINT invoices_total_cents_not_null TO
    invoices_total_cents_not_null_new_23b770;
ALTER TABLE public.invoices RENAME CONSTRAINT invoices_total_cents_not_null_old_23b770 TO
    invoices_total_cents_not_null;
ALTER TABLE public.invoices ALTER COLUMN total_cents SET DEFAULT 0;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.invoices'::regclass AND a.attname = 'total_cents_new_cded92'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'total_cents',
            'public.invoices'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.fees_sync_new_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_fees_sync_new_9ca938 BEFORE INSERT OR UPDATE ON public.fees FOR EACH ROW EXECUTE
    FUNCTION public.fees_sync_new_9ca938();
ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_new_9ca938;
CREATE FUNCTION public.invoices_sync_new_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_new_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_invoices_sync_new_491dab BEFORE INSERT OR UPDATE ON public.invoices FOR EACH ROW
    EXECUTE FUNCTION public.invoices_sync_new_491dab();
ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_new_491dab;

COMMIT;

-- file: 37_change_finish_changing_amount_cents_of_fees.up.sql
-- change: finish changing amount_cents of fees
-- Locks: ACCESS EXCLUSIVE on public.fees, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_fees_sync_old_9ca938 ON public.fees;
DROP FUNCTION public.fees_sync_old_9ca938();
ALTER TABLE public.fees DROP COLUMN amount_cents_old_a8b0bf;

COMMIT;

-- file: 37_change_finish_changing_amount_cents_of_fees.down.sql
-- Undoes: change: finish changing amount_cents of fees

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.fees'::regclass AND attname = 'amount_cents_old_a8b0bf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.fees ADD COLUMN amount_cents_old_a8b0bf integer;
        CREATE FUNCTION public.fees_sync_old_9ca938() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_fees_sync_old_9ca938 BEFORE INSERT OR UPDATE ON public.fees FOR EACH ROW EXECUTE FUNCTION public.fees_sync_old_9ca938();
        ALTER TABLE public.fees ENABLE ALWAYS TRIGGER zz_fees_sync_old_9ca938;
        ALTER TABLE public.fees ADD CONSTRAINT amount_cents_same_old_a8b0bf CHECK (amount_cents_old_a8b0bf IS NOT DISTINCT FROM amount_cents::integer) NOT VALID;
        ALTER TABLE public.fees ADD CONSTRAINT fees_amount_cents_not_null_old_b79da0 NOT NULL amount_cents_old_a8b0bf NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.fees') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.fees SET amount_cents_old_a8b0bf = amount_cents
        WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.fees are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.fees SET amount_cents_old_a8b0bf = amount_cents
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.fees WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.fees (amount_cents_old_a8b0bf);
ALTER TABLE public.fees VALIDATE CONSTRAINT amount_cents_same_old_a8b0bf;
ALTER TABLE public.fees VALIDATE CONSTRAINT fees_amount_cents_not_null_old_b79da0;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.fees DROP CONSTRAINT amount_cents_same_old_a8b0bf;

COMMIT;

-- file: 38_change_finish_changing_total_cents_of_invoices.up.sql
-- change: finish changing total_cents of invoices
-- Locks: ACCESS EXCLUSIVE on public.invoices, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_invoices_sync_old_491dab ON public.invoices;
DROP FUNCTION public.invoices_sync_old_491dab();
ALTER TABLE public.invoices DROP COLUMN total_cents_old_cded92;

COMMIT;

-- file: 38_change_finish_changing_total_cents_of_invoices.down.sql
-- Undoes: change: finish changing total_cents of invoices

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.invoices'::regclass AND attname = 'total_cents_old_cded92'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.invoices ADD COLUMN total_cents_old_cded92 integer;
        CREATE FUNCTION public.invoices_sync_old_491dab() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.total_cents_old_cded92 := NEW.total_cents;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_invoices_sync_old_491dab BEFORE INSERT OR UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.invoices_sync_old_491dab();
        ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER zz_invoices_sync_old_491dab;
        ALTER TABLE public.invoices ADD CONSTRAINT total_cents_same_old_cded92 CHECK (total_cents_old_cded92 IS NOT DISTINCT FROM total_cents::integer) NOT VALID;
        ALTER TABLE public.invoices ADD CONSTRAINT invoices_total_cents_not_null_old_23b770 NOT NULL total_cents_old_cded92 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.invoices') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.invoices SET total_cents_old_cded92 = total_cents
        WHERE total_cents_old_cded92 IS NULL AND (total_cents) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.invoices are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.invoices SET total_cents_old_cded92 = total_cents
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.invoices WHERE total_cents_old_cded92 IS NULL AND (total_cents) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.invoices (total_cents_old_cded92);
ALTER TABLE public.invoices VALIDATE CONSTRAINT total_cents_same_old_cded92;
ALTER TABLE public.invoices VALIDATE CONSTRAINT invoices_total_cents_not_null_old_23b770;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.invoices DROP CONSTRAINT total_cents_same_old_cded92;

COMMIT;

-- file: 39_change_swap_amount_cents_of_plans.up.sql
-- change: swap amount_cents of plans
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_plans_sync_new_c404dc ON public.plans;
DROP FUNCTION public.plans_sync_new_c404dc();
ALTER TABLE public.plans ALTER COLUMN amount_cents DROP DEFAULT;
ALTER TABLE public.plans RENAME COLUMN amount_cents TO amount_cents_old_a8b0bf;
ALTER TABLE public.plans RENAME COLUMN amount_cents_new_a8b0bf TO amount_cents;
ALTER TABLE public.plans RENAME CONSTRAINT plans_amount_cents_not_null TO
    plans_amount_cents_not_null_old_42171f;
ALTER TABLE public.plans RENAME CONSTRAINT plans_amount_cents_not_null_new_42171f TO
    plans_amount_cents_not_null;
ALTER TABLE public.plans ALTER COLUMN amount_cents SET DEFAULT 0;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.plans'::regclass AND a.attname = 'amount_cents_old_a8b0bf'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
            'public.plans'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.plans_sync_old_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_plans_sync_old_c404dc BEFORE INSERT OR UPDATE ON public.plans FOR EACH ROW EXECUTE
    FUNCTION public.plans_sync_old_c404dc();
ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_old_c404dc;

COMMIT;

-- file: 39_change_swap_amount_cents_of_plans.down.sql
-- Undoes: change: swap amount_cents of plans

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_plans_sync_old_c404dc ON public.plans;
DROP FUNCTION public.plans_sync_old_c404dc();
ALTER TABLE public.plans ALTER COLUMN amount_cents DROP DEFAULT;
ALTER TABLE public.plans RENAME COLUMN amount_cents TO amount_cents_new_a8b0bf;
ALTER TABLE public.plans RENAME COLUMN amount_cents_old_a8b0bf TO amount_cents;
ALTER TABLE public.plans RENAME CONSTRAINT plans_amount_cents_not_null TO
    plans_amount_cents_not_null_new_42171f;
ALTER TABLE public.plans RENAME CONSTRAINT plans_amount_cents_not_null_old_42171f TO
    plans_amount_cents_not_null;
ALTER TABLE public.plans ALTER COLUMN amount_cents SET DEFAULT 0;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.plans'::regclass AND a.attname = 'amount_cents_new_a8b0bf'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount_cents',
            'public.plans'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.plans_sync_new_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_new_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_plans_sync_new_c404dc BEFORE INSERT OR UPDATE ON public.plans FOR EACH ROW EXECUTE
    FUNCTION public.plans_sync_new_c404dc();
ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_new_c404dc;

COMMIT;

-- file: 40_change_finish_changing_amount_cents_of_plans.up.sql
-- change: finish changing amount_cents of plans
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_plans_sync_old_c404dc ON public.plans;
DROP FUNCTION public.plans_sync_old_c404dc();
ALTER TABLE public.plans DROP COLUMN amount_cents_old_a8b0bf;

COMMIT;

-- file: 40_change_finish_changing_amount_cents_of_plans.down.sql
-- Undoes: change: finish changing amount_cents of plans

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.plans'::regclass AND attname = 'amount_cents_old_a8b0bf'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.plans ADD COLUMN amount_cents_old_a8b0bf integer;
        CREATE FUNCTION public.plans_sync_old_c404dc() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_cents_old_a8b0bf := NEW.amount_cents;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_plans_sync_old_c404dc BEFORE INSERT OR UPDATE ON public.plans FOR EACH ROW EXECUTE FUNCTION public.plans_sync_old_c404dc();
        ALTER TABLE public.plans ENABLE ALWAYS TRIGGER zz_plans_sync_old_c404dc;
        ALTER TABLE public.plans ADD CONSTRAINT amount_cents_same_old_a8b0bf CHECK (amount_cents_old_a8b0bf IS NOT DISTINCT FROM amount_cents::integer) NOT VALID;
        ALTER TABLE public.plans ADD CONSTRAINT plans_amount_cents_not_null_old_42171f NOT NULL amount_cents_old_a8b0bf NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.plans') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.plans SET amount_cents_old_a8b0bf = amount_cents
        WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.plans are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.plans SET amount_cents_old_a8b0bf = amount_cents
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.plans WHERE amount_cents_old_a8b0bf IS NULL AND (amount_cents) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.plans (amount_cents_old_a8b0bf);
ALTER TABLE public.plans VALIDATE CONSTRAINT amount_cents_same_old_a8b0bf;
ALTER TABLE public.plans VALIDATE CONSTRAINT plans_amount_cents_not_null_old_42171f;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.plans DROP CONSTRAINT amount_cents_same_old_a8b0bf;

COMMIT;
