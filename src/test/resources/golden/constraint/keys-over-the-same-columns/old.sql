-- CREATE TABLE makes one index, and one constraint, of two keys over the same columns; a history
-- may have added both.
create table accounts (id bigint primary key);
