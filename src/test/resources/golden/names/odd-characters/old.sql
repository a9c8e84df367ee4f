-- Quotes, blanks, percent signs, colons, dots, slashes, backslashes and braces inside names.
CREATE SCHEMA "odd schema";
CREATE TABLE "odd schema"."a ""quoted"" table" ("id:integer" integer PRIMARY KEY, "100%" text);
