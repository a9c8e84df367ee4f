
-- file: 01_change_drop_cast_of_public_pair_as_integer_and_more.up.sql
-- change: drop cast of public.pair AS integer and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP CAST (public.pair AS integer);
CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair) AS IMPLICIT;

COMMIT;

-- file: 01_change_drop_cast_of_public_pair_as_integer_and_more.down.sql
-- Undoes: change: drop cast of public.pair AS integer and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP CAST (public.pair AS integer);
CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair) AS ASSIGNMENT;

COMMIT;

-- file: 02_change_drop_t_p.up.sql
-- change: drop t_p
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_p;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_t_p.down.sql
-- Undoes: change: drop t_p

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_p;
CREATE INDEX CONCURRENTLY t_p ON public.t USING btree (p public.ordered);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_operator_class_ordered_and_more.up.sql
-- change: drop operator class ordered and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP OPERATOR CLASS public.ordered USING btree;
CREATE OPERATOR CLASS public.ordered FOR TYPE public.pair USING btree FAMILY public.pairs AS
    OPERATOR 1 public.<# (public.pair, public.pair),
    FUNCTION 1 (public.pair, public.pair) public.by_b(public.pair,public.pair);

COMMIT;

-- file: 03_change_drop_operator_class_ordered_and_more.down.sql
-- Undoes: change: drop operator class ordered and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP OPERATOR CLASS public.ordered USING btree;
CREATE OPERATOR CLASS public.ordered FOR TYPE public.pair USING btree FAMILY public.pairs AS
    OPERATOR 1 public.<# (public.pair, public.pair),
    FUNCTION 1 (public.pair, public.pair) public.by_a(public.pair,public.pair);

COMMIT;

-- file: 04_change_create_t_p.up.sql
-- change: create t_p
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_p;
CREATE INDEX CONCURRENTLY t_p ON public.t USING btree (p public.ordered);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_t_p.down.sql
-- Undoes: change: create t_p

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_p;

RESET lock_timeout;
RESET statement_timeout;
