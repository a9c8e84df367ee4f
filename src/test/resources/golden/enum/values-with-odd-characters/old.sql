-- Values are literals: quotes, colons, percent signs, backslashes, blanks and umlauts survive.
CREATE TYPE answer AS ENUM ('yes', 'it''s :complicated');
CREATE TABLE votes (id integer PRIMARY KEY, answer answer);
