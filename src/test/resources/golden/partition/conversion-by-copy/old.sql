-- No partition can take all rows: they are copied beside live traffic, and both tables change places.
CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at date NOT NULL, note text);
