CREATE TYPE "case" AS ENUM ('when', 'then');
CREATE SEQUENCE "default";
CREATE TABLE "user" ("select" integer CONSTRAINT "primary" PRIMARY KEY, "from" text, "group" "case" DEFAULT 'when', "order" bigint DEFAULT nextval('"default"') NOT NULL, "end" text GENERATED ALWAYS AS (upper("from")) STORED);
CREATE TABLE "table" ("column" integer CONSTRAINT "foreign" REFERENCES "user" ("select"), CONSTRAINT "check" CHECK ("column" > 0));
CREATE INDEX "index" ON "user" ("from", "order" DESC);
CREATE VIEW "view" AS SELECT "select", "from" AS "where" FROM "user";
CREATE FUNCTION "all"("in" integer, "as" text DEFAULT 'x') RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT "as" || "in"';
