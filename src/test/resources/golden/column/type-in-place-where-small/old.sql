-- A few hundred rows are written again in a moment: in place and all columns at once.
CREATE TABLE countries (id integer PRIMARY KEY, name varchar(80) NOT NULL, area numeric(8,2) DEFAULT 0.5, seen timestamp);
CREATE TABLE cities (id integer PRIMARY KEY, country_id integer NOT NULL CONSTRAINT fk_cities_countries REFERENCES countries);
CREATE VIEW named_countries AS SELECT id, name, area FROM countries;
