CREATE TYPE side AS ENUM ('buy', 'sell');
CREATE TABLE trades (id integer PRIMARY KEY, side side NOT NULL, lot integer NOT NULL);
CREATE FUNCTION signed_lot(t trades) RETURNS integer LANGUAGE sql STABLE
    RETURN CASE t.side WHEN 'sell' THEN -t.lot ELSE t.lot END;
CREATE FUNCTION trades_of(wanted side[] DEFAULT ARRAY['buy', 'sell']::side[]) RETURNS SETOF trades LANGUAGE sql STABLE
    AS 'SELECT * FROM trades WHERE side = ANY (wanted)';
CREATE FUNCTION first_of(anyarray) RETURNS anyelement LANGUAGE sql IMMUTABLE AS 'SELECT $1[1]';
CREATE FUNCTION lots() RETURNS TABLE (side side, total bigint) LANGUAGE sql STABLE
    AS 'SELECT side, sum(lot) FROM trades GROUP BY side';
CREATE VIEW exposure AS SELECT sum(signed_lot(t)) AS lots FROM trades t;
