
-- file: 01_change.up.sql
-- change: create table app.orders
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of app.orders; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE app.orders (
    id integer NOT NULL,
    total integer,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE PUBLICATION "App" FOR TABLES IN SCHEMA app;
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish_generated_columns = stored);
CREATE PUBLICATION nothing;
CREATE PUBLICATION mixed FOR TABLE public.users, TABLES IN SCHEMA app
    WITH (publish_via_partition_root = true);
CREATE PUBLICATION partly FOR TABLE app.orders, public.users (id, name)
    WHERE (((id > 5) AND (name <> 'TABLE , x'::text))) WITH (publish = 'insert, update');
COMMENT ON PUBLICATION partly IS 'some of it';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table app.orders
-- Way back: loses the rows of app.orders; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP PUBLICATION partly;
DROP PUBLICATION mixed;
DROP PUBLICATION nothing;
DROP PUBLICATION everything;
DROP PUBLICATION "App";
DROP TABLE app.orders;

COMMIT;
