-- Umlauts, Cyrillic, Chinese, an emoji, a combining mark; sixty-three bytes are fewer letters here.
CREATE TABLE "größen" ("schlüssel" integer PRIMARY KEY, "länge" numeric(5,2));
