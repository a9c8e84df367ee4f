-- security_invoker, security_barrier and the check option come, change and go.
-- since 15
CREATE TABLE docs (id integer PRIMARY KEY, owner text, public boolean DEFAULT false NOT NULL);
CREATE VIEW plain_docs AS SELECT id, owner, public FROM docs WHERE public;
CREATE VIEW checked_docs WITH (check_option = local, security_barrier = true) AS SELECT id, owner, public FROM docs WHERE public;
