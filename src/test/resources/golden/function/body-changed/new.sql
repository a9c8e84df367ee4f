CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    NEW.at := clock_timestamp();
    RETURN NEW;
END
$$;
CREATE FUNCTION next_no() RETURNS integer LANGUAGE sql STABLE COST 5 AS 'SELECT 2';
CREATE TABLE t (id integer PRIMARY KEY, at timestamptz, no integer DEFAULT next_no());
CREATE TRIGGER t_stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
