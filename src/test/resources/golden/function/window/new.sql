CREATE SCHEMA w;
CREATE FUNCTION w.rank() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_rank';
COMMENT ON FUNCTION w.rank() IS 'where it stands';
