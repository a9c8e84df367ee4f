CREATE COLLATION fold (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE VIEW sorted AS SELECT 'a'::text COLLATE fold AS it;
COMMENT ON COLLATION fold IS 'whatever case';
