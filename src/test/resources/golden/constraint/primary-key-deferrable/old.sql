-- A primary key that may wait until the transaction ends.
CREATE TABLE steps (place integer PRIMARY KEY, what text);
