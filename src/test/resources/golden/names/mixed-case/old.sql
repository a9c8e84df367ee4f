-- Quoted mixed-case names everywhere, as an ORM writes them.
CREATE SCHEMA "App";
CREATE TYPE "App"."OrderStatus" AS ENUM ('New', 'new', 'NEW');
CREATE TABLE "App"."Order" ("Id" integer CONSTRAINT "PK_Order" PRIMARY KEY, "Status" "App"."OrderStatus" DEFAULT 'New' NOT NULL);
