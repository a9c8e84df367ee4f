CREATE TYPE channel AS ENUM ('mail', 'chat');
CREATE TABLE contacts (id integer PRIMARY KEY, channel channel);
