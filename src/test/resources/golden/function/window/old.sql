-- A window function of the server under another name.
CREATE SCHEMA w;
