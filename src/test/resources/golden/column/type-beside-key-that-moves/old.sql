-- A column changes its type and comes into the primary key, which keeps its name, and refers to a
-- column that is new; another one leaves the key.
CREATE TABLE owners (id integer PRIMARY KEY);
CREATE TABLE pets (
    id integer CONSTRAINT pets_pkey PRIMARY KEY,
    owner integer NOT NULL CONSTRAINT pets_owner REFERENCES owners (id)
);
CREATE TABLE visits (day date, pet integer, CONSTRAINT visits_pkey PRIMARY KEY (day, pet));
