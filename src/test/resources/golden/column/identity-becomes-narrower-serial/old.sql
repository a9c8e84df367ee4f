-- The numbers come from the serial first; the type follows beside live traffic.
CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY, note text);
ALTER TABLE events ADD PRIMARY KEY (id);
