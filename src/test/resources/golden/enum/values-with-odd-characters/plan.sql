
-- file: 01_change_extend_type_answer.up.sql
-- change: extend type answer
-- Way back: loses no rows, but writes every column of public.answer again and fails while rows hold
--     a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.answer ADD VALUE '100%' BEFORE 'it''s :complicated';
ALTER TYPE public.answer ADD VALUE E'no \\ never' BEFORE 'it''s :complicated';
ALTER TYPE public.answer ADD VALUE 'übrigens';

COMMIT;

-- file: 01_change_extend_type_answer.down.sql
-- Undoes: change: extend type answer
-- Way back: loses no rows, but writes every column of public.answer again and fails while rows hold
--     a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.answer RENAME TO answer_old_0db52f;
CREATE TYPE public.answer AS ENUM ('yes', 'it''s :complicated');
ALTER TABLE public.votes ALTER COLUMN answer TYPE public.answer USING answer::text::public.answer;
DROP TYPE public.answer_old_0db52f;

COMMIT;

-- file: 02_change_alter_answer_of_votes.up.sql
-- change: alter answer of votes
-- Locks: ACCESS EXCLUSIVE on public.votes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.votes ALTER COLUMN answer SET DEFAULT '100%'::public.answer;

COMMIT;

-- file: 02_change_alter_answer_of_votes.down.sql
-- Undoes: change: alter answer of votes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.votes ALTER COLUMN answer DROP DEFAULT;

COMMIT;
