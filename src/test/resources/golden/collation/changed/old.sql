-- A collation cannot change: one that no column uses is made again with the view over it.
CREATE COLLATION fold (PROVIDER = icu, LOCALE = 'und');
CREATE VIEW sorted AS SELECT 'a'::text COLLATE fold AS it;
COMMENT ON COLLATION fold IS 'whatever case';
