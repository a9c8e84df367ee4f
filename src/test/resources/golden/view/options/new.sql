CREATE TABLE docs (id integer PRIMARY KEY, owner text, public boolean DEFAULT false NOT NULL);
CREATE VIEW plain_docs WITH (security_invoker = true, check_option = cascaded) AS SELECT id, owner, public FROM docs WHERE public;
CREATE VIEW checked_docs WITH (check_option = cascaded) AS SELECT id, owner, public FROM docs WHERE public;
