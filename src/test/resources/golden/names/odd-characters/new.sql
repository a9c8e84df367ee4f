CREATE SCHEMA "odd schema";
CREATE TABLE "odd schema"."a ""quoted"" table" (
    "id:integer" integer PRIMARY KEY, "100%" text NOT NULL, ":bind" text DEFAULT ':bind', "it's" text, "a.b" integer, "back\slash" text, "{x}" jsonb DEFAULT '{"x": 1}', "%(name)s" text, "$1" text,
    CONSTRAINT "check: 100%" CHECK ("a.b" > 0 AND ":bind" <> ':x')
);
CREATE INDEX "idx a.b %s :x" ON "odd schema"."a ""quoted"" table" ("a.b", (":bind" || '::text'));
CREATE UNIQUE INDEX "uni""que" ON "odd schema"."a ""quoted"" table" ("it's") WHERE "%(name)s" LIKE '%(x)s:y';
COMMENT ON TABLE "odd schema"."a ""quoted"" table" IS ':colon %percent% ''quote'' "double" \back';
