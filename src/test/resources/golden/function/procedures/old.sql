-- Procedures: a new one that commits, one that changes, one that becomes a function.
CREATE TABLE queue (id integer PRIMARY KEY, done boolean DEFAULT false NOT NULL);
CREATE PROCEDURE clean() LANGUAGE sql AS 'DELETE FROM queue WHERE done';
CREATE PROCEDURE counted() LANGUAGE sql AS 'SELECT 1';
