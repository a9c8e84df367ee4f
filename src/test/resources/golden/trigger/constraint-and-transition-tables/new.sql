CREATE TABLE entries (id integer PRIMARY KEY, booking integer NOT NULL, amount numeric(10,2) NOT NULL);
CREATE TABLE totals (booking integer PRIMARY KEY, amount numeric(12,2) NOT NULL);
CREATE FUNCTION check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RETURN NULL;
END
$$;
CREATE FUNCTION sum_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO totals SELECT booking, sum(amount) FROM fresh GROUP BY booking
    ON CONFLICT (booking) DO UPDATE SET amount = totals.amount + EXCLUDED.amount;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER entries_balance AFTER INSERT OR UPDATE ON entries DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_balance();
CREATE TRIGGER entries_sum AFTER INSERT ON entries REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION sum_up();
