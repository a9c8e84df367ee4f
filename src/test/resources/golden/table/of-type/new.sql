CREATE TYPE pair AS (a integer, b text);
CREATE TABLE one OF pair (b WITH OPTIONS DEFAULT 'x' NOT NULL);
CREATE TABLE two (a integer PRIMARY KEY, b text);
CREATE TABLE three OF pair;
