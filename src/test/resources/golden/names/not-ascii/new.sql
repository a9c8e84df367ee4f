CREATE TYPE "цвет" AS ENUM ('красный', 'зелёный');
CREATE TABLE "größen" ("schlüssel" integer PRIMARY KEY, "länge" numeric(5,2) NOT NULL, "цвет" "цвет" DEFAULT 'красный', "数量" integer DEFAULT 0 NOT NULL, "🙂" text DEFAULT '🙃');
CREATE INDEX "idx_größen_länge" ON "größen" ("länge");
CREATE TABLE "очень_длинное_имя_таблицы_тут" ("é" integer CONSTRAINT "fk_очень_größen" REFERENCES "größen");
COMMENT ON COLUMN "größen"."🙂" IS 'Ende – „so“';
