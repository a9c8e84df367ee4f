-- concern: value:public.channel.fax stays: nobody has approved that it goes

-- file: 01_change.up.sql
-- change: extend type channel
-- Way back: loses no rows, but writes every column of public.channel again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.channel ADD VALUE 'chat' BEFORE 'fax';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: extend type channel
-- Way back: loses no rows, but writes every column of public.channel again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.channel RENAME TO channel_old_69e365;
CREATE TYPE public.channel AS ENUM ('mail', 'fax');
ALTER TABLE public.contacts ALTER COLUMN channel TYPE public.channel
    USING channel::text::public.channel;
DROP TYPE public.channel_old_69e365;

COMMIT;
