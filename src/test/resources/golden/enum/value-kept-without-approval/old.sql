-- A value that only the old type has stays when nobody approved its removal; the new one still comes.
CREATE TYPE channel AS ENUM ('mail', 'fax');
CREATE TABLE contacts (id integer PRIMARY KEY, channel channel);
