
-- file: 01_change.up.sql
-- change: comment on extension hstore

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON EXTENSION hstore IS 'pairs of ours';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: comment on extension hstore

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DO $comment$
BEGIN
    EXECUTE format(
        'COMMENT ON EXTENSION %I IS %L',
        'hstore',
        (SELECT comment FROM pg_available_extensions WHERE name = 'hstore'));
END
$comment$;

COMMIT;
