-- A check by a function that takes the table's rows: neither goes before the other is let go.
CREATE TABLE loads (id integer, weight integer);
CREATE FUNCTION bearable(loads) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).weight < 100';
ALTER TABLE loads ADD CONSTRAINT loads_bearable CHECK (bearable(loads));
