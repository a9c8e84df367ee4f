-- What objects to come were allowed stays until somebody approves that it goes.
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO pg_monitor;
