CREATE TABLE parts (id integer NOT NULL, weight integer NOT NULL);
CREATE TABLE wheels (
    spokes integer,
    CONSTRAINT wheels_weigh NOT NULL weight,
    CONSTRAINT wheels_have_ids NOT NULL id
) INHERITS (parts);
