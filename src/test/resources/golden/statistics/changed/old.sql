-- A target is set in place; other kinds and columns need a new object, which comes with its comment.
CREATE TABLE places (zip text, city text, land text);
CREATE STATISTICS target ON zip, city FROM places;
CREATE STATISTICS kinds (ndistinct) ON zip, city FROM places;
ALTER STATISTICS kinds SET STATISTICS 100;
CREATE STATISTICS columns ON zip, city FROM places;
COMMENT ON STATISTICS kinds IS 'kinds';
