-- A wrapper, a server, mappings and foreign tables with everything a column can have, and a view and a trigger over them.
CREATE TABLE here (id integer PRIMARY KEY);
