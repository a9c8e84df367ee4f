-- The sequence of a serial column serves the column that takes its place.
CREATE SEQUENCE visits_seq;
CREATE TABLE visits (id bigint NOT NULL DEFAULT nextval('visits_seq'), place text);
ALTER SEQUENCE visits_seq OWNED BY visits.id;
