-- It looks like a rename; without a stated one it is a question, not a rename.
CREATE TABLE users (id integer PRIMARY KEY, telephone varchar(30));
