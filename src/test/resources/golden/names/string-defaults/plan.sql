
-- file: 01_change.up.sql
-- change: alter texts
-- Locks: ACCESS EXCLUSIVE on public.texts, catalog change only
-- Way back: loses the values of public.texts.a; the values of public.texts.b; the values of
--     public.texts.c; the values of public.texts.d; the values of public.texts.e; the values of
--     public.texts.f; the values of public.texts.g; the values of public.texts.h; the values of
--     public.texts.i; the values of public.texts.j; the values of public.texts.k; the values of
--     public.texts.l; the values of public.texts.m; the values of public.texts.n; the values of
--     public.texts.o; the values of public.texts.p; the values of public.texts.q; the values of
--     public.texts.r; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.texts ADD COLUMN a text DEFAULT 'it''s'::text NOT NULL;
ALTER TABLE public.texts ADD COLUMN b text DEFAULT 'C:\dir\:name'::text;
ALTER TABLE public.texts ADD COLUMN c text DEFAULT 'two
lines	tab'::text;
ALTER TABLE public.texts ADD COLUMN d text DEFAULT ':word and ::cast'::text;
ALTER TABLE public.texts ADD COLUMN e text DEFAULT '100% %s %(x)s %%'::text;
ALTER TABLE public.texts ADD COLUMN f jsonb DEFAULT
    '{"a": 1, "b": [true, null], "c": "it''s :x"}'::jsonb;
ALTER TABLE public.texts ADD COLUMN g text DEFAULT '$$ $1 $body$'::text;
ALTER TABLE public.texts ADD COLUMN h text DEFAULT '"double"'::text;
ALTER TABLE public.texts ADD COLUMN i text DEFAULT '-- no comment /* at all */'::text;
ALTER TABLE public.texts ADD COLUMN j text DEFAULT ''::text;
ALTER TABLE public.texts ADD COLUMN k time without time zone
    DEFAULT '12:30:00'::time without time zone;
ALTER TABLE public.texts ADD COLUMN l text[] DEFAULT '{"a,b","c\"d",NULL,:x}'::text[];
ALTER TABLE public.texts ADD COLUMN m text DEFAULT ('a'::text || 'b'::text);
ALTER TABLE public.texts ADD COLUMN n interval DEFAULT '01:30:00'::interval;
ALTER TABLE public.texts ADD COLUMN o text DEFAULT '{{ jinja }} ${mako} <% x %>'::text;
ALTER TABLE public.texts ADD COLUMN p text DEFAULT '"""'::text;
ALTER TABLE public.texts ADD COLUMN q text DEFAULT 'Ω≈ç√ 🙂'::text;
ALTER TABLE public.texts ADD COLUMN r text DEFAULT ' '::text;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter texts
-- Way back: loses the values of public.texts.a; the values of public.texts.b; the values of
--     public.texts.c; the values of public.texts.d; the values of public.texts.e; the values of
--     public.texts.f; the values of public.texts.g; the values of public.texts.h; the values of
--     public.texts.i; the values of public.texts.j; the values of public.texts.k; the values of
--     public.texts.l; the values of public.texts.m; the values of public.texts.n; the values of
--     public.texts.o; the values of public.texts.p; the values of public.texts.q; the values of
--     public.texts.r; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.texts DROP COLUMN r;
ALTER TABLE public.texts DROP COLUMN q;
ALTER TABLE public.texts DROP COLUMN p;
ALTER TABLE public.texts DROP COLUMN o;
ALTER TABLE public.texts DROP COLUMN n;
ALTER TABLE public.texts DROP COLUMN m;
ALTER TABLE public.texts DROP COLUMN l;
ALTER TABLE public.texts DROP COLUMN k;
ALTER TABLE public.texts DROP COLUMN j;
ALTER TABLE public.texts DROP COLUMN i;
ALTER TABLE public.texts DROP COLUMN h;
ALTER TABLE public.texts DROP COLUMN g;
ALTER TABLE public.texts DROP COLUMN f;
ALTER TABLE public.texts DROP COLUMN e;
ALTER TABLE public.texts DROP COLUMN d;
ALTER TABLE public.texts DROP COLUMN c;
ALTER TABLE public.texts DROP COLUMN b;
ALTER TABLE public.texts DROP COLUMN a;

COMMIT;
