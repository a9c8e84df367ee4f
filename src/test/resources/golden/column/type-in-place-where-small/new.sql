CREATE TABLE countries (id bigint PRIMARY KEY, name varchar(80) NOT NULL, area numeric(12,1) DEFAULT 0.5, seen timestamptz);
CREATE TABLE cities (id bigint PRIMARY KEY, country_id bigint NOT NULL CONSTRAINT fk_cities_countries REFERENCES countries);
CREATE VIEW named_countries AS SELECT id, name, area FROM countries;
