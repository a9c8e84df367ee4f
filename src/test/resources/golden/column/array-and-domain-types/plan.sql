-- concern: adding column:public.zoo.k writes every row of public.zoo again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_alter_zoo.up.sql
-- change: alter zoo
-- Locks: ACCESS EXCLUSIVE on public.zoo, catalog change only
-- Way back: loses the values of public.zoo.a; the values of public.zoo.b; the values of
--     public.zoo.c; the values of public.zoo.d; the values of public.zoo.e; the values of
--     public.zoo.f; the values of public.zoo.g; the values of public.zoo.h; the values of
--     public.zoo.i; the values of public.zoo.j; the values of public.zoo.l; the values of
--     public.zoo.m; the values of public.zoo.n; the values of public.zoo.o; the values of
--     public.zoo.p; the values of public.zoo.q; the values of public.zoo.r; the values of
--     public.zoo.s; the values of public.zoo.t; the values of public.zoo.u; to keep it: copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.zoo ADD COLUMN a integer[] DEFAULT '{1,2,3}'::integer[];
ALTER TABLE public.zoo ADD COLUMN b text[] DEFAULT '{{a,b},{c,d}}'::text[];
ALTER TABLE public.zoo ADD COLUMN c int4range DEFAULT '[1,10)'::int4range;
ALTER TABLE public.zoo ADD COLUMN d tstzmultirange;
ALTER TABLE public.zoo ADD COLUMN e inet DEFAULT '10.0.0.1/8'::inet;
ALTER TABLE public.zoo ADD COLUMN f cidr;
ALTER TABLE public.zoo ADD COLUMN g macaddr;
ALTER TABLE public.zoo ADD COLUMN h bit(3) DEFAULT '101'::"bit";
ALTER TABLE public.zoo ADD COLUMN i bytea DEFAULT '\x00ff'::bytea;
ALTER TABLE public.zoo ADD COLUMN j money;
ALTER TABLE public.zoo ADD COLUMN l public.slug[];
ALTER TABLE public.zoo ADD COLUMN m point DEFAULT '(1,2)'::point;
ALTER TABLE public.zoo ADD COLUMN n interval day to second(2)
    DEFAULT '1 day'::interval day to second(2);
ALTER TABLE public.zoo ADD COLUMN o "char" DEFAULT 'x'::"char";
ALTER TABLE public.zoo ADD COLUMN p character(4) DEFAULT 'ab'::bpchar;
ALTER TABLE public.zoo ADD COLUMN q xml;
ALTER TABLE public.zoo ADD COLUMN r jsonpath DEFAULT '$."a"[*]?(@ > 1)'::jsonpath;
ALTER TABLE public.zoo ADD COLUMN s regclass;
ALTER TABLE public.zoo ADD COLUMN t oid;
ALTER TABLE public.zoo ADD COLUMN u pg_lsn;

COMMIT;

-- file: 01_change_alter_zoo.down.sql
-- Undoes: change: alter zoo
-- Way back: loses the values of public.zoo.a; the values of public.zoo.b; the values of
--     public.zoo.c; the values of public.zoo.d; the values of public.zoo.e; the values of
--     public.zoo.f; the values of public.zoo.g; the values of public.zoo.h; the values of
--     public.zoo.i; the values of public.zoo.j; the values of public.zoo.l; the values of
--     public.zoo.m; the values of public.zoo.n; the values of public.zoo.o; the values of
--     public.zoo.p; the values of public.zoo.q; the values of public.zoo.r; the values of
--     public.zoo.s; the values of public.zoo.t; the values of public.zoo.u; to keep it: copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.zoo DROP COLUMN u;
ALTER TABLE public.zoo DROP COLUMN t;
ALTER TABLE public.zoo DROP COLUMN s;
ALTER TABLE public.zoo DROP COLUMN r;
ALTER TABLE public.zoo DROP COLUMN q;
ALTER TABLE public.zoo DROP COLUMN p;
ALTER TABLE public.zoo DROP COLUMN o;
ALTER TABLE public.zoo DROP COLUMN n;
ALTER TABLE public.zoo DROP COLUMN m;
ALTER TABLE public.zoo DROP COLUMN l;
ALTER TABLE public.zoo DROP COLUMN j;
ALTER TABLE public.zoo DROP COLUMN i;
ALTER TABLE public.zoo DROP COLUMN h;
ALTER TABLE public.zoo DROP COLUMN g;
ALTER TABLE public.zoo DROP COLUMN f;
ALTER TABLE public.zoo DROP COLUMN e;
ALTER TABLE public.zoo DROP COLUMN d;
ALTER TABLE public.zoo DROP COLUMN c;
ALTER TABLE public.zoo DROP COLUMN b;
ALTER TABLE public.zoo DROP COLUMN a;

COMMIT;

-- file: 02_change_add_k_to_zoo.up.sql
-- change: add k to zoo
-- Locks: ACCESS EXCLUSIVE on public.zoo, rewrites the table
-- Way back: loses the values of public.zoo.k; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.zoo ADD COLUMN k public.slug DEFAULT 'a-b'::text;

COMMIT;

-- file: 02_change_add_k_to_zoo.down.sql
-- Undoes: change: add k to zoo
-- Way back: loses the values of public.zoo.k; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.zoo DROP COLUMN k;

COMMIT;
