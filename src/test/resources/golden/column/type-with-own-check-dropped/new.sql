CREATE TABLE shelves (height bigint);
