-- needs no rows from: SELECT ctid FROM "App"."Order" WHERE NOT (("Id" > 0))

-- file: 01_change_extend_type_app_orderstatus.up.sql
-- change: extend type App.OrderStatus
-- Way back: loses no rows, but writes every column of App.OrderStatus again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE "App"."OrderStatus" ADD VALUE 'Done';

COMMIT;

-- file: 01_change_extend_type_app_orderstatus.down.sql
-- Undoes: change: extend type App.OrderStatus
-- Way back: loses no rows, but writes every column of App.OrderStatus again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE "App"."OrderStatus" RENAME TO "OrderStatus_old_53f1bc";
CREATE TYPE "App"."OrderStatus" AS ENUM ('New', 'new', 'NEW');
ALTER TABLE "App"."Order" ALTER COLUMN "Status" DROP DEFAULT;
ALTER TABLE "App"."Order" ALTER COLUMN "Status" TYPE "App"."OrderStatus"
    USING "Status"::text::"App"."OrderStatus";
ALTER TABLE "App"."Order" ALTER COLUMN "Status" SET DEFAULT 'New'::"App"."OrderStatus";
DROP TYPE "App"."OrderStatus_old_53f1bc";

COMMIT;

-- file: 02_change_create_table_app_orderline.up.sql
-- change: create table App.OrderLine
-- Locks: ACCESS EXCLUSIVE on "App"."Order", catalog change only
-- Way back: loses the rows of App.OrderLine; the values of App.Order.createdAt; to keep it: dump
--     the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE "App"."OrderLine" (
    "Id" integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "App"."OrderLine_Id_seq") NOT NULL,
    "OrderId" integer NOT NULL,
    CONSTRAINT "PK_OrderLine" PRIMARY KEY ("Id")
);
CREATE INDEX "IX_OrderLine_OrderId" ON "App"."OrderLine" USING btree ("OrderId");
ALTER TABLE "App"."Order" ALTER COLUMN "Status" SET DEFAULT 'new'::"App"."OrderStatus";
CREATE VIEW "App"."OpenOrder" ("orderId") AS
 SELECT "Id" AS "orderId"
   FROM "App"."Order"
  WHERE ("Status" <> 'Done'::"App"."OrderStatus");
ALTER TABLE "App"."Order" ADD COLUMN "createdAt" timestamp with time zone DEFAULT now() NOT NULL;
ALTER TABLE "App"."Order" ADD CONSTRAINT "CK_Order_Id" CHECK (("Id" > 0)) NOT VALID;
ALTER TABLE "App"."OrderLine" ADD CONSTRAINT "FK_OrderLine_Order" FOREIGN KEY ("OrderId")
    REFERENCES "App"."Order"("Id") ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 02_change_create_table_app_orderline.down.sql
-- Undoes: change: create table App.OrderLine
-- Way back: loses the rows of App.OrderLine; the values of App.Order.createdAt; to keep it: dump
--     the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE "App"."OrderLine" DROP CONSTRAINT "FK_OrderLine_Order";
ALTER TABLE "App"."Order" DROP CONSTRAINT "CK_Order_Id";
ALTER TABLE "App"."Order" DROP COLUMN "createdAt";
DROP VIEW "App"."OpenOrder";
ALTER TABLE "App"."Order" ALTER COLUMN "Status" SET DEFAULT 'New'::"App"."OrderStatus";
DROP INDEX "App"."IX_OrderLine_OrderId";
DROP TABLE "App"."OrderLine";

COMMIT;

-- file: 03_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on "App"."Order", reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE "App"."Order" VALIDATE CONSTRAINT "CK_Order_Id";
ALTER TABLE "App"."OrderLine" VALIDATE CONSTRAINT "FK_OrderLine_Order";

COMMIT;

-- file: 03_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
