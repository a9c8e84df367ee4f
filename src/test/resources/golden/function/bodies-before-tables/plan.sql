
-- file: 01_change.up.sql
-- change: create table zones and more
-- Way back: loses the rows of public.zones; the rows of public.matches; to keep it: dump the table
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.zones (
    zone_id integer NOT NULL,
    CONSTRAINT zones_pkey PRIMARY KEY (zone_id)
);
SET LOCAL check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.next_place()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ SELECT coalesce(max(place), 0) + 1 FROM public.matches $function$;
CREATE TABLE public.matches (
    id integer NOT NULL,
    season_id integer NOT NULL,
    place integer DEFAULT public.next_place() NOT NULL,
    CONSTRAINT matches_pkey PRIMARY KEY (id)
);
CREATE OR REPLACE FUNCTION public.best_places(season integer)
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE
AS
    $function$ SELECT place FROM public.zones JOIN public.matches ON zone_id = season_id WHERE season_id = season $function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table zones and more
-- Way back: loses the rows of public.zones; the rows of public.matches; to keep it: dump the table
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.best_places(integer);
DROP TABLE public.matches;
DROP FUNCTION public.next_place();
DROP TABLE public.zones;

COMMIT;
