CREATE TABLE authors (id integer PRIMARY KEY, name text);
CREATE TABLE articles (id integer PRIMARY KEY, author_id integer CONSTRAINT fk_articles_authors REFERENCES authors);
