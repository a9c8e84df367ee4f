-- Reserved words as names of everything.
CREATE TABLE "user" ("select" integer CONSTRAINT "primary" PRIMARY KEY, "from" text);
