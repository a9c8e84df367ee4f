-- A stored generated column rewrites the table; there is no way around it but a stated one.
CREATE TABLE articles (id integer PRIMARY KEY, title text NOT NULL, body text);
