CREATE DOMAIN address AS text CHECK (VALUE LIKE '%@%') CONSTRAINT short CHECK (length(VALUE) < 200);
COMMENT ON CONSTRAINT short ON DOMAIN address IS 'what servers take';
CREATE DOMAIN level AS integer DEFAULT 3 CHECK (VALUE BETWEEN 1 AND 9);
CREATE TABLE people (id integer PRIMARY KEY, mail address, other address DEFAULT 'a@b' NOT NULL, level level);
