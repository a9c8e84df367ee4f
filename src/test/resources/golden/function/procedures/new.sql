CREATE TABLE queue (id integer PRIMARY KEY, done boolean DEFAULT false NOT NULL);
CREATE PROCEDURE clean() LANGUAGE sql AS 'DELETE FROM queue WHERE done AND id > 0';
CREATE FUNCTION counted() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM queue';
CREATE PROCEDURE work(INOUT n integer DEFAULT 100) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE queue SET done = true WHERE id <= n;
    COMMIT;
    n := 0;
END
$$;
