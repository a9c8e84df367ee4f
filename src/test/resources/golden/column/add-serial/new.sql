CREATE TABLE rows_of_old (name text PRIMARY KEY, position serial);
