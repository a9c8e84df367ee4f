CREATE EXTENSION hstore;
COMMENT ON EXTENSION hstore IS 'pairs of ours';
