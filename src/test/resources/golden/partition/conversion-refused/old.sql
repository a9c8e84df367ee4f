-- Without a key no row can be told from its copy: refused with the steps by name.
CREATE TABLE events (id bigint, at date NOT NULL);
