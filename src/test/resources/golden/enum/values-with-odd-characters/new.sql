CREATE TYPE answer AS ENUM ('yes', '100%', 'no \ never', 'it''s :complicated', 'übrigens');
CREATE TABLE votes (id integer PRIMARY KEY, answer answer DEFAULT '100%');
