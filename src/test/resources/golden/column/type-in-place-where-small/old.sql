-- A few hundred rows are written again in a moment: in place, whatever its key.
CREATE TABLE countries (id integer PRIMARY KEY, name varchar(80) NOT NULL, area numeric(8,2));
CREATE TABLE cities (id integer PRIMARY KEY, country_id integer NOT NULL CONSTRAINT fk_cities_countries REFERENCES countries);
