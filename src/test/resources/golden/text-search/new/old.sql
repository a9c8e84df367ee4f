-- A configuration with a dictionary, a template and a parser of one's own, and the generated column that uses it.
CREATE TABLE docs (id integer PRIMARY KEY, body text);
