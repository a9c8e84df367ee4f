-- Usage-based billing: money in cents as bigint, composite tenant keys, an exclusion constraint on a
-- new table, deferred keys, a domain for currencies, and a view chain over a widened column.
-- since 15
CREATE EXTENSION btree_gist;
CREATE TYPE invoice_status AS ENUM ('draft', 'finalized', 'voided');
CREATE TABLE organizations (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, name varchar NOT NULL, api_key varchar, country varchar(2), vat_rate double precision DEFAULT 0 NOT NULL);
CREATE TABLE customers (
    organization_id uuid NOT NULL REFERENCES organizations, id uuid DEFAULT gen_random_uuid() NOT NULL, external_id varchar NOT NULL, name varchar, currency varchar(3),
    PRIMARY KEY (organization_id, id)
);
CREATE TABLE plans (organization_id uuid NOT NULL REFERENCES organizations, id uuid DEFAULT gen_random_uuid() NOT NULL, code varchar NOT NULL, amount_cents integer DEFAULT 0 NOT NULL, interval smallint NOT NULL, PRIMARY KEY (organization_id, id));
CREATE TABLE subscriptions (
    organization_id uuid NOT NULL, id uuid DEFAULT gen_random_uuid() NOT NULL, customer_id uuid NOT NULL, plan_id uuid NOT NULL, status smallint NOT NULL, started_at timestamptz, terminated_at timestamptz,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT fk_subscriptions_customers FOREIGN KEY (organization_id, customer_id) REFERENCES customers,
    CONSTRAINT fk_subscriptions_plans FOREIGN KEY (organization_id, plan_id) REFERENCES plans
);
CREATE TABLE metrics (organization_id uuid NOT NULL REFERENCES organizations, id uuid DEFAULT gen_random_uuid() PRIMARY KEY, code varchar NOT NULL, aggregation smallint NOT NULL, field varchar);
CREATE TABLE events (id bigserial PRIMARY KEY, organization_id uuid NOT NULL, transaction_id varchar NOT NULL, code varchar NOT NULL, properties jsonb DEFAULT '{}' NOT NULL, "timestamp" timestamp(6));
CREATE INDEX idx_events_org ON events (organization_id);
CREATE TABLE invoices (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, organization_id uuid NOT NULL, customer_id uuid NOT NULL, number varchar DEFAULT '' NOT NULL, status invoice_status DEFAULT 'draft' NOT NULL,
    total_cents integer DEFAULT 0 NOT NULL, issued_on date,
    CONSTRAINT fk_invoices_customers FOREIGN KEY (organization_id, customer_id) REFERENCES customers
);
CREATE TABLE fees (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, invoice_id uuid REFERENCES invoices ON DELETE CASCADE, metric_id uuid REFERENCES metrics, amount_cents integer NOT NULL, units numeric DEFAULT 0 NOT NULL);
CREATE VIEW invoice_sums AS SELECT invoice_id, sum(amount_cents) AS cents FROM fees GROUP BY invoice_id;
CREATE VIEW invoice_gaps AS SELECT i.id, i.total_cents - s.cents AS gap FROM invoices i JOIN invoice_sums s ON s.invoice_id = i.id;
