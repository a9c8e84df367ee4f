
-- file: 01_change.up.sql
-- change: extend type order_status
-- Way back: loses no rows, but writes every column of public.order_status again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.order_status ADD VALUE 'shipped';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: extend type order_status
-- Way back: loses no rows, but writes every column of public.order_status again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.order_status RENAME TO order_status_old_ec782a;
CREATE TYPE public.order_status AS ENUM ('open', 'paid');
ALTER TABLE public.orders ALTER COLUMN status DROP DEFAULT;
ALTER TABLE public.orders ALTER COLUMN status TYPE public.order_status
    USING status::text::public.order_status;
ALTER TABLE public.orders ALTER COLUMN status SET DEFAULT 'open'::public.order_status;
DROP TYPE public.order_status_old_ec782a;

COMMIT;
