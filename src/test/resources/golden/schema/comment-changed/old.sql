-- Comments on schemas are part of the schema.
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'who did what';
