-- An exclusion constraint with operator class, predicate and deferral, on a new table.
CREATE TABLE rooms (id integer PRIMARY KEY);
