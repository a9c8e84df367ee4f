CREATE FUNCTION area(r double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT pi() * power(r, 2)';
CREATE FUNCTION area(w double precision, h double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT w * h';
CREATE FUNCTION area(shape text, VARIADIC sides double precision[]) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT sides[1]';
CREATE FUNCTION area(b box) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT width(b) * height(b)';
