CREATE TABLE seasons (id integer PRIMARY KEY, year integer NOT NULL);
CREATE TABLE zones (zone_id integer PRIMARY KEY);
CREATE TABLE matches (id integer PRIMARY KEY, season_id integer NOT NULL, place integer NOT NULL);
CREATE FUNCTION next_place() RETURNS integer LANGUAGE sql STABLE
    AS $$ SELECT coalesce(max(place), 0) + 1 FROM public.matches $$;
ALTER TABLE matches ALTER COLUMN place SET DEFAULT next_place();
CREATE FUNCTION best_places(season integer) RETURNS SETOF integer LANGUAGE sql STABLE
    AS $$ SELECT place FROM public.zones JOIN public.matches ON zone_id = season_id WHERE season_id = season $$;
