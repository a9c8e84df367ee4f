CREATE EXTENSION btree_gist;
CREATE TYPE invoice_status AS ENUM ('draft', 'generating', 'finalized', 'voided', 'failed');
CREATE DOMAIN currency AS varchar(3) CONSTRAINT currency_check CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE TABLE organizations (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, name varchar NOT NULL, api_key varchar, country varchar(2), vat_rate numeric(5,2) DEFAULT 0 NOT NULL, timezone varchar DEFAULT 'UTC' NOT NULL, CONSTRAINT organizations_api_key_unique UNIQUE (api_key), CONSTRAINT organizations_vat_rate_check CHECK (vat_rate BETWEEN 0 AND 100));
CREATE TABLE customers (
    organization_id uuid NOT NULL REFERENCES organizations, id uuid DEFAULT gen_random_uuid() NOT NULL, external_id varchar NOT NULL, name varchar, currency varchar(3),
    deleted_at timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX idx_customers_organization_id_external_id ON customers (organization_id, external_id) WHERE deleted_at IS NULL;
CREATE TABLE plans (organization_id uuid NOT NULL REFERENCES organizations, id uuid DEFAULT gen_random_uuid() NOT NULL, code varchar NOT NULL, amount_cents bigint DEFAULT 0 NOT NULL, amount_currency currency DEFAULT 'EUR' NOT NULL, interval smallint NOT NULL, trial_days double precision, PRIMARY KEY (organization_id, id), CONSTRAINT plans_organization_id_code_unique UNIQUE (organization_id, code));
CREATE TABLE subscriptions (
    organization_id uuid NOT NULL, id uuid DEFAULT gen_random_uuid() NOT NULL, customer_id uuid NOT NULL, plan_id uuid NOT NULL, status smallint NOT NULL, started_at timestamptz, terminated_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_subscriptions_customers FOREIGN KEY (organization_id, customer_id) REFERENCES customers,
    previous_subscription_id uuid,
    CONSTRAINT fk_subscriptions_plans FOREIGN KEY (organization_id, plan_id) REFERENCES plans DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_subscriptions_subscriptions FOREIGN KEY (organization_id, previous_subscription_id) REFERENCES subscriptions ON DELETE SET NULL (previous_subscription_id),
    CONSTRAINT subscriptions_terminated_at_check CHECK (terminated_at >= started_at)
);
CREATE TABLE subscription_periods (
    organization_id uuid NOT NULL, subscription_id uuid NOT NULL, period daterange NOT NULL,
    CONSTRAINT fk_subscription_periods_subscriptions FOREIGN KEY (organization_id, subscription_id) REFERENCES subscriptions ON DELETE CASCADE,
    CONSTRAINT subscription_periods_period_exclude EXCLUDE USING gist (subscription_id WITH =, period WITH &&)
);
CREATE TABLE metrics (organization_id uuid NOT NULL REFERENCES organizations, id uuid DEFAULT gen_random_uuid() PRIMARY KEY, code varchar NOT NULL, aggregation smallint NOT NULL, field varchar, recurring boolean DEFAULT false NOT NULL, CONSTRAINT metrics_organization_id_code_unique UNIQUE (organization_id, code));
CREATE TABLE events (id bigserial PRIMARY KEY, organization_id uuid NOT NULL, transaction_id varchar NOT NULL, code varchar NOT NULL, properties jsonb DEFAULT '{}' NOT NULL, "timestamp" timestamp(6), external_subscription_id varchar, CONSTRAINT events_organization_id_transaction_id_unique UNIQUE (organization_id, transaction_id) INCLUDE (code));
CREATE INDEX idx_events_org ON events (organization_id, external_subscription_id, code) INCLUDE ("timestamp");
CREATE INDEX idx_events_properties ON events USING gin (properties jsonb_path_ops);
CREATE TABLE invoices (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, organization_id uuid NOT NULL, customer_id uuid NOT NULL, number varchar DEFAULT '' NOT NULL, status invoice_status DEFAULT 'draft' NOT NULL,
    total_cents bigint DEFAULT 0 NOT NULL, currency currency, issued_on date, payment_attempts integer DEFAULT 0 NOT NULL,
    CONSTRAINT fk_invoices_customers FOREIGN KEY (organization_id, customer_id) REFERENCES customers
);
CREATE TABLE fees (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, invoice_id uuid REFERENCES invoices ON DELETE CASCADE, metric_id uuid REFERENCES metrics, amount_cents bigint NOT NULL, units numeric DEFAULT 0 NOT NULL, pay_in_advance boolean DEFAULT false NOT NULL);
CREATE INDEX idx_fees_invoice_id ON fees (invoice_id);
CREATE TABLE credit_notes (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, invoice_id uuid NOT NULL CONSTRAINT fk_credit_notes_invoices REFERENCES invoices ON DELETE RESTRICT,
    amount_cents bigint NOT NULL CONSTRAINT credit_notes_amount_cents_check CHECK (amount_cents > 0), reason text DEFAULT 'other' NOT NULL, created_at timestamptz DEFAULT now() NOT NULL
);
CREATE INDEX idx_credit_notes_invoice_id ON credit_notes (invoice_id);
CREATE VIEW invoice_sums AS SELECT invoice_id, sum(amount_cents) AS cents FROM fees GROUP BY invoice_id;
CREATE VIEW invoice_gaps AS SELECT i.id, i.total_cents - s.cents AS gap FROM invoices i JOIN invoice_sums s ON s.invoice_id = i.id;
