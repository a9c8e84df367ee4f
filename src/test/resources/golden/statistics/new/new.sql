CREATE SCHEMA stats;
CREATE TABLE places (zip text, city text, at timestamptz);
CREATE STATISTICS zip_city (dependencies, mcv) ON zip, city FROM places;
ALTER STATISTICS zip_city SET STATISTICS 500;
CREATE STATISTICS stats."By Lower" ON lower(city), zip FROM places;
COMMENT ON STATISTICS zip_city IS 'cities have zips';
