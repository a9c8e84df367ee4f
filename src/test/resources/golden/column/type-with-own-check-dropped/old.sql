-- A column changes its type and loses a check by a function that goes as well.
CREATE FUNCTION fits(value integer) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN value > 0;
CREATE TABLE shelves (height integer CONSTRAINT shelves_height CHECK (fits(height)));
