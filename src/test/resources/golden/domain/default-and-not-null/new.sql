CREATE DOMAIN locale AS text DEFAULT 'en-GB';
CREATE DOMAIN label AS text DEFAULT 'none' NOT NULL;
CREATE DOMAIN flag AS boolean;
CREATE TABLE pages (id integer PRIMARY KEY, locale locale, label label, flag flag);
