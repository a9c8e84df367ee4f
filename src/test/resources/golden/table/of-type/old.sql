-- Tables of a composite type come and stop to be.
CREATE TYPE pair AS (a integer, b text);
CREATE TABLE two OF pair (PRIMARY KEY (a));
CREATE TABLE three (a integer, b text);
