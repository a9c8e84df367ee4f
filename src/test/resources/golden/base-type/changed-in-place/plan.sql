
-- file: 01_change.up.sql
-- change: create function word_limit_in and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.word_limit_in(cstring[])
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$varchartypmodin$function$;
COMMENT ON FUNCTION public.word_send(public.word) IS NULL;
ALTER TYPE public.word SET (SEND = NONE);
DROP FUNCTION public.word_send(public.word);
CREATE OR REPLACE FUNCTION public.word_in(cstring)
 RETURNS public.word
 LANGUAGE internal
 STABLE PARALLEL SAFE STRICT
AS $function$textin$function$;
CREATE OR REPLACE FUNCTION public.word_recv(internal)
 RETURNS public.word
 LANGUAGE internal
 STABLE STRICT
AS $function$textrecv$function$;
CREATE OR REPLACE FUNCTION public.word_to_bytes(public.word)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textsend$function$;
ALTER TYPE public.word SET (RECEIVE = public.word_recv);
ALTER TYPE public.word SET (SEND = public.word_to_bytes);
ALTER TYPE public.word SET (TYPMOD_IN = public.word_limit_in);
COMMENT ON FUNCTION public.word_in(cstring) IS 'reads a word';
COMMENT ON TYPE public.word IS 'without spaces';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function word_limit_in and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON TYPE public.word IS NULL;
ALTER TYPE public.word SET (TYPMOD_IN = NONE);
ALTER TYPE public.word SET (SEND = NONE);
ALTER TYPE public.word SET (RECEIVE = NONE);
DROP FUNCTION public.word_to_bytes(public.word);
DROP FUNCTION public.word_recv(internal);
CREATE OR REPLACE FUNCTION public.word_in(cstring)
 RETURNS public.word
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;
CREATE OR REPLACE FUNCTION public.word_send(public.word)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textsend$function$;
ALTER TYPE public.word SET (SEND = public.word_send);
COMMENT ON FUNCTION public.word_in(cstring) IS 'reads';
COMMENT ON FUNCTION public.word_send(public.word) IS 'sends';
DROP FUNCTION public.word_limit_in(cstring[]);

COMMIT;
