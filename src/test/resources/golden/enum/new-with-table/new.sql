CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE people (id integer PRIMARY KEY, mood mood DEFAULT 'ok' NOT NULL, history mood[] DEFAULT '{}' NOT NULL);
COMMENT ON TYPE mood IS 'how people feel';
