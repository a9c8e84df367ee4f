-- A BEGIN ATOMIC body depends on columns as a view does: it goes and comes back around the change.
CREATE TABLE stock (id integer PRIMARY KEY, amount integer NOT NULL);
CREATE FUNCTION amount_of(item integer) RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT sum(s.amount) FROM stock s WHERE s.id = item;
END;
