-- The new one is filled beside the old one and takes its place with all that belongs to it.
CREATE SCHEMA stats;
CREATE TABLE visits (id integer PRIMARY KEY, page text NOT NULL, at date);
CREATE MATERIALIZED VIEW stats."By Page" WITH (fillfactor=80) AS SELECT page, count(*) AS n FROM visits GROUP BY page;
CREATE UNIQUE INDEX "By Page Key" ON stats."By Page" (page);
CREATE INDEX by_length ON stats."By Page" ((length(page)), n DESC) WHERE n > 1;
ALTER INDEX stats.by_length ALTER COLUMN 1 SET STATISTICS 200;
ALTER MATERIALIZED VIEW stats."By Page" CLUSTER ON "By Page Key";
CREATE VIEW often AS SELECT page, n FROM stats."By Page" WHERE n > 100;
CREATE VIEW oftener AS SELECT page FROM often WHERE n > 1000;
GRANT SELECT ON stats."By Page" TO PUBLIC;
GRANT SELECT ON often TO PUBLIC;
COMMENT ON MATERIALIZED VIEW stats."By Page" IS 'how often';
COMMENT ON COLUMN stats."By Page".n IS 'times';
COMMENT ON INDEX stats.by_length IS 'long ones';
COMMENT ON VIEW often IS 'popular';
