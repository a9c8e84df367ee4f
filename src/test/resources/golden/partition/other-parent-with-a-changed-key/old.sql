-- A partition goes over to another parent, whose foreign key of the same name is another one.
CREATE TABLE places (id integer PRIMARY KEY);
CREATE TABLE visits (place integer CONSTRAINT visits_place REFERENCES places (id)) PARTITION BY LIST (place);
CREATE TABLE visits_one PARTITION OF visits FOR VALUES IN (1);
CREATE TABLE trips (place integer) PARTITION BY LIST (place);
