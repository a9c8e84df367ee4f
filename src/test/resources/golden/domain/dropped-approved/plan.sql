
-- file: 01_change.up.sql
-- change: drop domain work_mail and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP DOMAIN public.work_mail;
DROP DOMAIN public.mail;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop domain work_mail and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN public.mail AS text COLLATE pg_catalog."C" DEFAULT 'a@b'::text NOT NULL
    CONSTRAINT mail_at CHECK ((VALUE ~~ '%@%'::text));
CREATE DOMAIN public.work_mail AS public.mail DEFAULT 'a@b'::text
    CONSTRAINT work_mail_ours CHECK (((VALUE)::text ~~ '%@work'::text));
ALTER DOMAIN public.work_mail ADD CONSTRAINT work_mail_short CHECK ((length((VALUE)::text) < 99))
    NOT VALID;
COMMENT ON DOMAIN public.work_mail IS 'ours';
COMMENT ON CONSTRAINT work_mail_short ON DOMAIN public.work_mail IS 'not proven';

COMMIT;
