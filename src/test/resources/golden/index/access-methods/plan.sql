
-- file: 01_change_create_idx_places_area.up.sql
-- change: create idx_places_area
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_area;
CREATE INDEX CONCURRENTLY idx_places_area ON public.places USING gist (area);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_idx_places_area.down.sql
-- Undoes: change: create idx_places_area

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_area;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_places_at.up.sql
-- change: create idx_places_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_at;
CREATE INDEX CONCURRENTLY idx_places_at ON public.places USING spgist (at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_places_at.down.sql
-- Undoes: change: create idx_places_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_places_hash.up.sql
-- change: create idx_places_hash
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_hash;
CREATE INDEX CONCURRENTLY idx_places_hash ON public.places USING hash (hash);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_places_hash.down.sql
-- Undoes: change: create idx_places_hash

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_hash;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_places_seen.up.sql
-- change: create idx_places_seen
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_seen;
CREATE INDEX CONCURRENTLY idx_places_seen ON public.places
    USING brin (seen timestamptz_minmax_multi_ops) WITH (pages_per_range='32', autosummarize='true');

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_places_seen.down.sql
-- Undoes: change: create idx_places_seen

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_seen;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_idx_places_span.up.sql
-- change: create idx_places_span
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_span;
CREATE INDEX CONCURRENTLY idx_places_span ON public.places USING gist (span);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_idx_places_span.down.sql
-- Undoes: change: create idx_places_span

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_span;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_places_tags.up.sql
-- change: create idx_places_tags
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_tags;
CREATE INDEX CONCURRENTLY idx_places_tags ON public.places USING gin (tags) WITH (fastupdate=off);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_places_tags.down.sql
-- Undoes: change: create idx_places_tags

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_tags;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_idx_places_words.up.sql
-- change: create idx_places_words
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_words;
CREATE INDEX CONCURRENTLY idx_places_words ON public.places
    USING gist (words tsvector_ops (siglen='64'));

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_idx_places_words.down.sql
-- Undoes: change: create idx_places_words

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_places_words;

RESET lock_timeout;
RESET statement_timeout;
