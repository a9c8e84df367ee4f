
-- file: 01_change_alter_msgs.up.sql
-- change: alter msgs
-- Locks: ACCESS EXCLUSIVE on public.msgs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.msgs RENAME COLUMN txt TO body;
ALTER TABLE public.msgs RENAME TO messages;

COMMIT;

-- file: 01_change_alter_msgs.down.sql
-- Undoes: change: alter msgs

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.messages RENAME TO msgs;
ALTER TABLE public.msgs RENAME COLUMN body TO txt;

COMMIT;

-- file: 02_change_add_sent_at_to_messages.up.sql
-- change: add sent_at to messages
-- Locks: ACCESS EXCLUSIVE on public.messages, catalog change only
-- Way back: loses the values of public.messages.sent_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.messages ADD COLUMN sent_at timestamp with time zone DEFAULT now() NOT NULL;

COMMIT;

-- file: 02_change_add_sent_at_to_messages.down.sql
-- Undoes: change: add sent_at to messages
-- Way back: loses the values of public.messages.sent_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.messages DROP COLUMN sent_at;

COMMIT;

-- file: 03_change_create_idx_messages_sent_at.up.sql
-- change: create idx_messages_sent_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.messages, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_sent_at;
CREATE INDEX CONCURRENTLY idx_messages_sent_at ON public.messages USING btree (sent_at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_messages_sent_at.down.sql
-- Undoes: change: create idx_messages_sent_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_messages_sent_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_drop_idx_msgs_txt.up.sql
-- change: drop idx_msgs_txt
-- Locks: SHARE UPDATE EXCLUSIVE on public.messages, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_msgs_txt;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_drop_idx_msgs_txt.down.sql
-- Undoes: change: drop idx_msgs_txt

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_msgs_txt;
CREATE INDEX CONCURRENTLY idx_msgs_txt ON public.messages USING btree (body);

RESET lock_timeout;
RESET statement_timeout;
