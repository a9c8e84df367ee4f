CREATE TABLE places (id integer PRIMARY KEY);
CREATE TABLE visits (place integer CONSTRAINT visits_place REFERENCES places (id)) PARTITION BY LIST (place);
CREATE TABLE trips (
    place integer CONSTRAINT visits_place REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED
) PARTITION BY LIST (place);
CREATE TABLE visits_one PARTITION OF trips FOR VALUES IN (1);
