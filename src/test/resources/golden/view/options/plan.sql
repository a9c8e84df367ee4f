
-- file: 01_change.up.sql
-- change: replace view checked_docs and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE VIEW public.checked_docs (id, owner, public) WITH (check_option=cascaded) AS
 SELECT id,
    owner,
    public
   FROM public.docs
  WHERE public;
CREATE OR REPLACE VIEW public.plain_docs (id, owner, public)
    WITH (security_invoker=true, check_option=cascaded) AS
 SELECT id,
    owner,
    public
   FROM public.docs
  WHERE public;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: replace view checked_docs and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE VIEW public.plain_docs (id, owner, public) AS
 SELECT id,
    owner,
    public
   FROM public.docs
  WHERE public;
CREATE OR REPLACE VIEW public.checked_docs (id, owner, public)
    WITH (check_option=local, security_barrier=true) AS
 SELECT id,
    owner,
    public
   FROM public.docs
  WHERE public;

COMMIT;
