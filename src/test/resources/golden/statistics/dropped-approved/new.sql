CREATE TABLE places (zip text, city varchar(40));
CREATE STATISTICS stays (mcv) ON zip, city FROM places;
