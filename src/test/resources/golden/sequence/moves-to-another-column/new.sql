CREATE SEQUENCE visits_seq;
CREATE TABLE visits (number bigint DEFAULT nextval('visits_seq'), place text);
ALTER SEQUENCE visits_seq OWNED BY visits.number;
