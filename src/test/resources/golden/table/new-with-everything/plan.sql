
-- file: 01_change_create_table_sessions.up.sql
-- change: create table sessions
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only
-- Way back: loses the rows of public.sessions; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.channel AS ENUM ('web', 'mobile');
CREATE TABLE public.sessions (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.sessions_id_seq START WITH 100
        CACHE 10) NOT NULL,
    user_id uuid NOT NULL,
    token bytea NOT NULL,
    channel public.channel DEFAULT 'web'::public.channel NOT NULL,
    started_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    ended_at timestamp(3) with time zone,
    length interval GENERATED ALWAYS AS ((ended_at - started_at)) STORED,
    agent character varying(200) COLLATE pg_catalog."C",
    tags text[] DEFAULT ARRAY['new'::text, 'web'::text] NOT NULL,
    payload jsonb DEFAULT '{"a": [1, 2], "b": {"c": null}}'::jsonb,
    CONSTRAINT sessions_ended_at_check CHECK (((ended_at IS NULL) OR (ended_at >= started_at))),
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_token_unique UNIQUE (token)
) WITH (fillfactor=80, autovacuum_enabled=true);
CREATE INDEX idx_sessions_payload ON public.sessions USING gin (payload jsonb_path_ops);
CREATE INDEX idx_sessions_user_id_started_at ON public.sessions
    USING btree (user_id, started_at DESC);
COMMENT ON TABLE public.sessions IS 'one row per log-in';
COMMENT ON COLUMN public.sessions.agent IS 'as the browser says; don''t trust it';
COMMENT ON CONSTRAINT sessions_ended_at_check ON public.sessions IS 'time goes on';
COMMENT ON INDEX public.idx_sessions_payload IS 'containment only';
ALTER TABLE public.sessions ADD CONSTRAINT fk_sessions_users FOREIGN KEY (user_id)
    REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 01_change_create_table_sessions.down.sql
-- Undoes: change: create table sessions
-- Way back: loses the rows of public.sessions; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.sessions DROP CONSTRAINT fk_sessions_users;
DROP INDEX public.idx_sessions_user_id_started_at;
DROP INDEX public.idx_sessions_payload;
DROP TABLE public.sessions;
DROP TYPE public.channel;

COMMIT;

-- file: 02_change_validate_fk_sessions_users.up.sql
-- change: validate fk_sessions_users

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.sessions VALIDATE CONSTRAINT fk_sessions_users;

COMMIT;

-- file: 02_change_validate_fk_sessions_users.down.sql
-- Undoes: change: validate fk_sessions_users

-- Nothing to do.
