-- A domain's default and NOT NULL change in place.
CREATE DOMAIN locale AS text DEFAULT 'en';
CREATE DOMAIN label AS text;
CREATE DOMAIN flag AS boolean DEFAULT false;
CREATE TABLE pages (id integer PRIMARY KEY, locale locale, label label, flag flag);
