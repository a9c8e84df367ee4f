-- Defaults that look like something else: quotes, backslashes, binds, percent signs, JSON, dollars, newlines.
CREATE TABLE texts (id integer PRIMARY KEY);
