
-- file: 01_change_create_idx_words_doc.up.sql
-- change: create idx_words_doc
-- Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_doc;
CREATE INDEX CONCURRENTLY idx_words_doc ON public.words USING gin (doc jsonb_path_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_idx_words_doc.down.sql
-- Undoes: change: create idx_words_doc

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_doc;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_words_lower_word.up.sql
-- change: create idx_words_lower_word
-- Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_lower_word;
CREATE INDEX CONCURRENTLY idx_words_lower_word ON public.words
    USING btree (lower(word) COLLATE "C" text_pattern_ops, id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_words_lower_word.down.sql
-- Undoes: change: create idx_words_lower_word

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_lower_word;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_words_name_c.up.sql
-- change: create idx_words_name_c
-- Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_name_c;
CREATE INDEX CONCURRENTLY idx_words_name_c ON public.words
    USING btree (name COLLATE "C" varchar_pattern_ops DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_words_name_c.down.sql
-- Undoes: change: create idx_words_name_c

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_name_c;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_words_word_pattern.up.sql
-- change: create idx_words_word_pattern
-- Locks: SHARE UPDATE EXCLUSIVE on public.words, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_word_pattern;
CREATE INDEX CONCURRENTLY idx_words_word_pattern ON public.words USING btree (word text_pattern_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_words_word_pattern.down.sql
-- Undoes: change: create idx_words_word_pattern

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_words_word_pattern;

RESET lock_timeout;
RESET statement_timeout;
