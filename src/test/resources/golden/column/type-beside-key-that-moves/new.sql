CREATE TABLE owners (id integer PRIMARY KEY, name text CONSTRAINT owners_name UNIQUE);
CREATE TABLE pets (
    id integer NOT NULL,
    owner text NOT NULL CONSTRAINT pets_owner_name REFERENCES owners (name),
    CONSTRAINT pets_pkey PRIMARY KEY (owner, id)
);
CREATE TABLE visits (day date NOT NULL, pet text, CONSTRAINT visits_pkey PRIMARY KEY (day));
