-- An exclusion constraint over a B-tree goes and comes back as what it was.
CREATE TABLE seats (id integer PRIMARY KEY, label text, CONSTRAINT seats_label_excl EXCLUDE USING btree (label WITH =) DEFERRABLE);
