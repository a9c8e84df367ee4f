CREATE TABLE stock (id integer PRIMARY KEY, amount smallint NOT NULL, place text);
CREATE FUNCTION amount_of(item integer) RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT sum(s.amount) FROM stock s WHERE s.id = item;
END;
