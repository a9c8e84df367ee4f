-- Rows are to be ordered by the index of an exclusion constraint.
CREATE TABLE stays (room int4range, during daterange, CONSTRAINT stays_once EXCLUDE USING gist (room WITH &&, during WITH &&));
