CREATE TABLE places (zip text, city text, land text);
CREATE STATISTICS target ON zip, city FROM places;
ALTER STATISTICS target SET STATISTICS 0;
CREATE STATISTICS kinds (ndistinct, mcv) ON zip, city FROM places;
ALTER STATISTICS kinds SET STATISTICS 100;
CREATE STATISTICS columns ON zip, land FROM places;
COMMENT ON STATISTICS kinds IS 'kinds';
