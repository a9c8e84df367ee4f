CREATE SCHEMA "App";
CREATE TYPE "App"."OrderStatus" AS ENUM ('New', 'new', 'NEW', 'Done');
CREATE TABLE "App"."Order" (
    "Id" integer CONSTRAINT "PK_Order" PRIMARY KEY, "Status" "App"."OrderStatus" DEFAULT 'new' NOT NULL,
    "createdAt" timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT "CK_Order_Id" CHECK ("Id" > 0)
);
CREATE TABLE "App"."OrderLine" (
    "Id" integer GENERATED ALWAYS AS IDENTITY CONSTRAINT "PK_OrderLine" PRIMARY KEY,
    "OrderId" integer NOT NULL CONSTRAINT "FK_OrderLine_Order" REFERENCES "App"."Order" ("Id") ON DELETE CASCADE
);
CREATE INDEX "IX_OrderLine_OrderId" ON "App"."OrderLine" ("OrderId");
CREATE VIEW "App"."OpenOrder" AS SELECT "Id" AS "orderId" FROM "App"."Order" WHERE "Status" <> 'Done';
