
-- file: 01_change_build_stats_by_page_new_8b960f.up.sql
-- change: build stats.By Page_new_8b960f

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW stats."By Page_new_8b960f" (page, n, last) WITH (fillfactor=80) AS
 SELECT page,
    count(*) AS n,
    max(at) AS last
   FROM public.visits
  WHERE (at IS NOT NULL)
  GROUP BY page
  WITH DATA;
CREATE UNIQUE INDEX "By Page Key_new_5dfdb2" ON stats."By Page_new_8b960f" USING btree (page);
ALTER TABLE stats."By Page_new_8b960f" CLUSTER ON "By Page Key_new_5dfdb2";
CREATE INDEX by_length_new_2f0847 ON stats."By Page_new_8b960f" USING btree (length(page), n DESC)
    WHERE (n > 1);
ALTER INDEX stats.by_length_new_2f0847 ALTER COLUMN 1 SET STATISTICS 200;

COMMIT;

-- file: 01_change_build_stats_by_page_new_8b960f.down.sql
-- Undoes: change: build stats.By Page_new_8b960f

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW stats."By Page_new_8b960f";

COMMIT;

-- file: 02_change_swap_stats_by_page.up.sql
-- change: swap stats.By Page
-- Locks: ACCESS EXCLUSIVE on stats."By Page", catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW stats."By Page" RENAME TO "By Page_old_8b960f";
ALTER INDEX stats."By Page Key" RENAME TO "By Page Key_old_5dfdb2";
ALTER INDEX stats.by_length RENAME TO by_length_old_2f0847;
ALTER MATERIALIZED VIEW stats."By Page_new_8b960f" RENAME TO "By Page";
ALTER INDEX stats."By Page Key_new_5dfdb2" RENAME TO "By Page Key";
ALTER INDEX stats.by_length_new_2f0847 RENAME TO by_length;
CREATE OR REPLACE VIEW public.often (page, n) AS
 SELECT page,
    n
   FROM stats."By Page"
  WHERE (n > 100);
DROP MATERIALIZED VIEW stats."By Page_old_8b960f";
GRANT SELECT ON TABLE stats."By Page" TO PUBLIC;
COMMENT ON COLUMN stats."By Page".n IS 'times';
COMMENT ON MATERIALIZED VIEW stats."By Page" IS 'how often';
COMMENT ON INDEX stats.by_length IS 'long ones';

COMMIT;

-- file: 02_change_swap_stats_by_page.down.sql
-- Undoes: change: swap stats.By Page

SET lock_timeout = '0';
SET statement_timeout = '0';

CREATE MATERIALIZED VIEW IF NOT EXISTS stats."By Page_old_8b960f" (page, n) WITH (fillfactor=80) AS
 SELECT page,
    count(*) AS n
   FROM public.visits
  GROUP BY page
  WITH DATA;
CREATE UNIQUE INDEX IF NOT EXISTS "By Page Key_old_5dfdb2" ON stats."By Page_old_8b960f"
    USING btree (page);
ALTER TABLE stats."By Page_old_8b960f" CLUSTER ON "By Page Key_old_5dfdb2";
CREATE INDEX IF NOT EXISTS by_length_old_2f0847 ON stats."By Page_old_8b960f"
    USING btree (length(page), n DESC) WHERE (n > 1);
ALTER INDEX stats.by_length_old_2f0847 ALTER COLUMN 1 SET STATISTICS 200;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW stats."By Page" RENAME TO "By Page_new_8b960f";
ALTER INDEX stats."By Page Key" RENAME TO "By Page Key_new_5dfdb2";
ALTER INDEX stats.by_length RENAME TO by_length_new_2f0847;
ALTER MATERIALIZED VIEW stats."By Page_old_8b960f" RENAME TO "By Page";
ALTER INDEX stats."By Page Key_old_5dfdb2" RENAME TO "By Page Key";
ALTER INDEX stats.by_length_old_2f0847 RENAME TO by_length;
CREATE OR REPLACE VIEW public.often (page, n) AS
 SELECT page,
    n
   FROM stats."By Page"
  WHERE (n > 100);
GRANT SELECT ON TABLE stats."By Page" TO PUBLIC;
COMMENT ON COLUMN stats."By Page".n IS 'times';
COMMENT ON MATERIALIZED VIEW stats."By Page" IS 'how often';
COMMENT ON INDEX stats.by_length IS 'long ones';

COMMIT;
