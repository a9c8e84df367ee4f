-- Types with input and output functions of their own: made as a shell, its functions, then the type.
CREATE TABLE parcels (id integer PRIMARY KEY);
