CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'who did what, kept for two years; it''s append only';
