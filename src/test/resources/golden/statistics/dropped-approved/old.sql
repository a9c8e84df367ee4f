-- One goes by itself, one with its column, one with its table; a column under one changes type.
CREATE TABLE places (zip text, city varchar(20), land text);
CREATE TABLE legacy (a integer, b integer);
CREATE STATISTICS alone ON zip, city FROM places;
CREATE STATISTICS with_column (mcv) ON zip, land FROM places;
CREATE STATISTICS with_table ON a, b FROM legacy;
CREATE STATISTICS stays (mcv) ON zip, city FROM places;
COMMENT ON STATISTICS with_column IS 'lands';
