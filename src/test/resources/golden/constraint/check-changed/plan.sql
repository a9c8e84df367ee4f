-- needs no rows from: SELECT ctid FROM public.reviews WHERE NOT (((rating >= 1) AND (rating <= 5)))

-- file: 01_change_add_reviews_rating_check.up.sql
-- change: add reviews_rating_check
-- Locks: ACCESS EXCLUSIVE on public.reviews, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.reviews DROP CONSTRAINT reviews_rating_check;
ALTER TABLE public.reviews ADD CONSTRAINT reviews_rating_check
    CHECK (((rating >= 1) AND (rating <= 5))) NOT VALID;

COMMIT;

-- file: 01_change_add_reviews_rating_check.down.sql
-- Undoes: change: add reviews_rating_check

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.reviews DROP CONSTRAINT IF EXISTS reviews_rating_check_spare_14cd96;
ALTER TABLE public.reviews ADD CONSTRAINT reviews_rating_check_spare_14cd96
    CHECK (((rating >= 1) AND (rating <= 3))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.reviews VALIDATE CONSTRAINT reviews_rating_check_spare_14cd96;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.reviews DROP CONSTRAINT reviews_rating_check;
ALTER TABLE public.reviews RENAME CONSTRAINT reviews_rating_check_spare_14cd96 TO
    reviews_rating_check;

COMMIT;

-- file: 02_change_validate_reviews_rating_check.up.sql
-- change: validate reviews_rating_check
-- Locks: SHARE UPDATE EXCLUSIVE on public.reviews, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.reviews VALIDATE CONSTRAINT reviews_rating_check;

COMMIT;

-- file: 02_change_validate_reviews_rating_check.down.sql
-- Undoes: change: validate reviews_rating_check

-- Nothing to do.
