-- concern: adding column:auth.identities.email writes every row of auth.identities again under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way to get this column: choose a quiet moment
-- needs no rows from: SELECT child.ctid FROM auth.refresh_tokens AS child WHERE child.session_id IS NOT NULL AND NOT EXISTS (SELECT FROM auth.sessions AS parent WHERE parent.id = child.session_id)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY token) AS nth FROM auth.refresh_tokens WHERE token IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM auth.sso_providers WHERE NOT (((resource_id = NULL::text) OR (char_length(resource_id) > 0)))
-- needs no rows from: SELECT ctid FROM auth.users WHERE NOT (((email_change_confirm_status >= 0) AND (email_change_confirm_status <= 2)))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY phone) AS nth FROM auth.users WHERE phone IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.profiles WHERE NOT ((char_length(username) >= 3))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY lower(resource_id)) AS nth FROM auth.sso_providers WHERE (lower(resource_id)) IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY confirmation_token) AS nth FROM auth.users WHERE (confirmation_token) IS NOT NULL AND (((confirmation_token)::text !~ '^[0-9 ]*$'::text))) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY email) AS nth FROM auth.users WHERE (email) IS NOT NULL AND ((is_sso_user = false))) AS numbered WHERE nth > 1

-- file: 01_change_extend_type_auth_aal_level.up.sql
-- change: extend type auth.aal_level
-- Way back: loses no rows, but writes every column of auth.aal_level again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE auth.aal_level ADD VALUE 'aal3';

COMMIT;

-- file: 01_change_extend_type_auth_aal_level.down.sql
-- Undoes: change: extend type auth.aal_level
-- Way back: loses no rows, but writes every column of auth.aal_level again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE auth.aal_level RENAME TO aal_level_old_6bec0d;
CREATE TYPE auth.aal_level AS ENUM ('aal1', 'aal2');
DROP TYPE auth.aal_level_old_6bec0d;

COMMIT;

-- file: 02_change_create_table_auth_mfa_challenges_and_more.up.sql
-- change: create table auth.mfa_challenges and more
-- Locks: ACCESS EXCLUSIVE on auth.audit_log_entries, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, catalog change only
-- Way back: loses the rows of auth.mfa_challenges; the rows of auth.mfa_factors; the values of
--     auth.audit_log_entries.ip_address; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE auth.factor_status AS ENUM ('unverified', 'verified');
CREATE TYPE auth.factor_type AS ENUM ('totp', 'webauthn');
CREATE TABLE auth.mfa_challenges (
    id uuid NOT NULL,
    factor_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    verified_at timestamp with time zone,
    ip_address inet NOT NULL,
    CONSTRAINT mfa_challenges_pkey PRIMARY KEY (id)
);
CREATE TABLE auth.mfa_factors (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    friendly_name text,
    factor_type auth.factor_type NOT NULL,
    status auth.factor_status NOT NULL,
    created_at timestamp with time zone NOT NULL,
    secret text,
    CONSTRAINT mfa_factors_pkey PRIMARY KEY (id)
);
ALTER TABLE auth.mfa_challenges ADD CONSTRAINT mfa_challenges_auth_factor_id_fkey
    FOREIGN KEY (factor_id) REFERENCES auth.mfa_factors(id) ON DELETE CASCADE;
CREATE UNIQUE INDEX mfa_factors_user_friendly_name_unique ON auth.mfa_factors
    USING btree (friendly_name, user_id) WHERE (TRIM(BOTH FROM friendly_name) <> ''::text);
ALTER INDEX auth.users_confirmation_token RENAME TO users_confirmation_token_old_fb6e7e;
CREATE OR REPLACE FUNCTION auth.uid()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$function$;
CREATE OR REPLACE FUNCTION public.handle_new_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
    INSERT INTO public.profiles (id) VALUES (NEW.id);
    RETURN NEW;
END
$function$;
ALTER TABLE auth.audit_log_entries ADD COLUMN ip_address character varying(64)
    DEFAULT ''::character varying NOT NULL;
COMMENT ON TABLE auth.audit_log_entries IS 'Auth: Audit trail for user actions.';
COMMENT ON TABLE auth.users IS 'Auth: Stores user login data within a secure schema.';

COMMIT;

-- file: 02_change_create_table_auth_mfa_challenges_and_more.down.sql
-- Undoes: change: create table auth.mfa_challenges and more
-- Way back: loses the rows of auth.mfa_challenges; the rows of auth.mfa_factors; the values of
--     auth.audit_log_entries.ip_address; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON TABLE auth.users IS NULL;
COMMENT ON TABLE auth.audit_log_entries IS 'Audit trail for user actions.';
ALTER TABLE auth.audit_log_entries DROP COLUMN ip_address;
CREATE OR REPLACE FUNCTION public.handle_new_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
BEGIN
    INSERT INTO public.profiles (id) VALUES (NEW.id);
    RETURN NEW;
END
$function$;
CREATE OR REPLACE FUNCTION auth.uid()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ SELECT nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $function$;
ALTER INDEX auth.users_confirmation_token_old_fb6e7e RENAME TO users_confirmation_token;
DROP INDEX auth.mfa_factors_user_friendly_name_unique;
ALTER TABLE auth.mfa_challenges DROP CONSTRAINT mfa_challenges_auth_factor_id_fkey;
DROP TABLE auth.mfa_factors;
DROP TABLE auth.mfa_challenges;
DROP TYPE auth.factor_type;
DROP TYPE auth.factor_status;

COMMIT;

-- file: 03_change_add_parent_to_auth_refresh_tokens.up.sql
-- change: add parent to auth.refresh_tokens
-- Locks: ACCESS EXCLUSIVE on auth.refresh_tokens, catalog change only
-- Way back: loses the values of auth.refresh_tokens.parent; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.refresh_tokens ADD COLUMN parent character varying(255);

COMMIT;

-- file: 03_change_add_parent_to_auth_refresh_tokens.down.sql
-- Undoes: change: add parent to auth.refresh_tokens
-- Way back: loses the values of auth.refresh_tokens.parent; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.refresh_tokens DROP COLUMN parent;

COMMIT;

-- file: 04_change_alter_auth_sessions.up.sql
-- change: alter auth.sessions
-- Locks: ACCESS EXCLUSIVE on auth.sessions, catalog change only
-- Way back: loses the values of auth.sessions.factor_id; the values of auth.sessions.aal; the
--     values of auth.sessions.not_after; the values of auth.sessions.user_agent; the values of
--     auth.sessions.ip; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.sessions ADD COLUMN factor_id uuid;
ALTER TABLE auth.sessions ADD COLUMN aal auth.aal_level;
ALTER TABLE auth.sessions ADD COLUMN not_after timestamp with time zone;
ALTER TABLE auth.sessions ADD COLUMN user_agent text;
ALTER TABLE auth.sessions ADD COLUMN ip inet;

COMMIT;

-- file: 04_change_alter_auth_sessions.down.sql
-- Undoes: change: alter auth.sessions
-- Way back: loses the values of auth.sessions.factor_id; the values of auth.sessions.aal; the
--     values of auth.sessions.not_after; the values of auth.sessions.user_agent; the values of
--     auth.sessions.ip; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.sessions DROP COLUMN ip;
ALTER TABLE auth.sessions DROP COLUMN user_agent;
ALTER TABLE auth.sessions DROP COLUMN not_after;
ALTER TABLE auth.sessions DROP COLUMN aal;
ALTER TABLE auth.sessions DROP COLUMN factor_id;

COMMIT;

-- file: 05_change_alter_auth_users.up.sql
-- change: alter auth.users
-- Locks: ACCESS EXCLUSIVE on auth.users, catalog change only
-- Way back: loses the values of auth.users.email_change_confirm_status; the values of
--     auth.users.banned_until; the values of auth.users.is_sso_user; the values of
--     auth.users.deleted_at; the values of auth.users.is_anonymous; to keep it: copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.users ALTER COLUMN phone DROP DEFAULT;
ALTER TABLE auth.users ALTER COLUMN phone TYPE text;
ALTER TABLE auth.users ADD COLUMN email_change_confirm_status smallint DEFAULT 0;
ALTER TABLE auth.users ADD COLUMN banned_until timestamp with time zone;
ALTER TABLE auth.users ADD COLUMN is_sso_user boolean DEFAULT false NOT NULL;
ALTER TABLE auth.users ADD COLUMN deleted_at timestamp with time zone;
ALTER TABLE auth.users ADD COLUMN is_anonymous boolean DEFAULT false NOT NULL;
ALTER TABLE auth.mfa_factors ADD CONSTRAINT mfa_factors_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES auth.users(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE auth.users ADD CONSTRAINT users_email_change_confirm_status_check
    CHECK (((email_change_confirm_status >= 0) AND (email_change_confirm_status <= 2))) NOT VALID;
COMMENT ON COLUMN auth.users.is_sso_user IS
    'Auth: Set this column to true when the account comes from SSO. These accounts can have duplicate emails.';

COMMIT;

-- file: 05_change_alter_auth_users.down.sql
-- Undoes: change: alter auth.users
-- Way back: loses the values of auth.users.email_change_confirm_status; the values of
--     auth.users.banned_until; the values of auth.users.is_sso_user; the values of
--     auth.users.deleted_at; the values of auth.users.is_anonymous; to keep it: copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.users DROP CONSTRAINT users_email_change_confirm_status_check;
ALTER TABLE auth.mfa_factors DROP CONSTRAINT mfa_factors_user_id_fkey;
ALTER TABLE auth.users DROP COLUMN is_anonymous;
ALTER TABLE auth.users DROP COLUMN deleted_at;
ALTER TABLE auth.users DROP COLUMN is_sso_user;
ALTER TABLE auth.users DROP COLUMN banned_until;
ALTER TABLE auth.users DROP COLUMN email_change_confirm_status;
ALTER TABLE auth.users ALTER COLUMN phone TYPE character varying(15)
    USING phone::character varying(15);
ALTER TABLE auth.users ALTER COLUMN phone SET DEFAULT NULL::character varying;

COMMIT;

-- file: 06_change_alter_profiles.up.sql
-- change: alter profiles
-- Locks: ACCESS EXCLUSIVE on public.profiles, catalog change only
-- Way back: loses the values of public.profiles.updated_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.profiles ADD COLUMN updated_at timestamp with time zone;
ALTER TABLE public.profiles ADD CONSTRAINT username_length CHECK ((char_length(username) >= 3))
    NOT VALID;

COMMIT;

-- file: 06_change_alter_profiles.down.sql
-- Undoes: change: alter profiles
-- Way back: loses the values of public.profiles.updated_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.profiles DROP CONSTRAINT username_length;
ALTER TABLE public.profiles DROP COLUMN updated_at;

COMMIT;

-- file: 07_change_add_refresh_tokens_session_id_fkey.up.sql
-- change: add refresh_tokens_session_id_fkey
-- Locks: SHARE ROW EXCLUSIVE on auth.refresh_tokens, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on auth.sessions, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE auth.sessions, auth.refresh_tokens IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE auth.refresh_tokens ADD CONSTRAINT refresh_tokens_session_id_fkey
    FOREIGN KEY (session_id) REFERENCES auth.sessions(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 07_change_add_refresh_tokens_session_id_fkey.down.sql
-- Undoes: change: add refresh_tokens_session_id_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE auth.sessions, auth.refresh_tokens IN ACCESS EXCLUSIVE MODE;
ALTER TABLE auth.refresh_tokens DROP CONSTRAINT refresh_tokens_session_id_fkey;

COMMIT;

-- file: 08_change_add_resource_id_not_empty.up.sql
-- change: add resource_id not empty
-- Locks: ACCESS EXCLUSIVE on auth.sso_providers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.sso_providers ADD CONSTRAINT "resource_id not empty"
    CHECK (((resource_id = NULL::text) OR (char_length(resource_id) > 0))) NOT VALID;

COMMIT;

-- file: 08_change_add_resource_id_not_empty.down.sql
-- Undoes: change: add resource_id not empty

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.sso_providers DROP CONSTRAINT "resource_id not empty";

COMMIT;

-- file: 09_change_create_refresh_tokens_token_unique.up.sql
-- change: create refresh_tokens_token_unique
-- Locks: SHARE UPDATE EXCLUSIVE on auth.refresh_tokens, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_token_unique;
CREATE UNIQUE INDEX CONCURRENTLY refresh_tokens_token_unique ON auth.refresh_tokens
    USING btree (token);

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_create_refresh_tokens_token_unique.down.sql
-- Undoes: change: create refresh_tokens_token_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_token_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_add_refresh_tokens_token_unique.up.sql
-- change: add refresh_tokens_token_unique
-- Locks: ACCESS EXCLUSIVE on auth.refresh_tokens, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.refresh_tokens ADD CONSTRAINT refresh_tokens_token_unique UNIQUE
    USING INDEX refresh_tokens_token_unique;

COMMIT;

-- file: 10_change_add_refresh_tokens_token_unique.down.sql
-- Undoes: change: add refresh_tokens_token_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_token_unique_spare_f412ad;
CREATE UNIQUE INDEX CONCURRENTLY refresh_tokens_token_unique_spare_f412ad ON auth.refresh_tokens
    USING btree (token);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.refresh_tokens DROP CONSTRAINT refresh_tokens_token_unique;
ALTER INDEX auth.refresh_tokens_token_unique_spare_f412ad RENAME TO refresh_tokens_token_unique;

COMMIT;

-- file: 11_change_create_users_phone_key.up.sql
-- change: create users_phone_key
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_phone_key;
CREATE UNIQUE INDEX CONCURRENTLY users_phone_key ON auth.users USING btree (phone);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_create_users_phone_key.down.sql
-- Undoes: change: create users_phone_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_phone_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_add_users_phone_key.up.sql
-- change: add users_phone_key
-- Locks: ACCESS EXCLUSIVE on auth.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.users ADD CONSTRAINT users_phone_key UNIQUE USING INDEX users_phone_key;

COMMIT;

-- file: 12_change_add_users_phone_key.down.sql
-- Undoes: change: add users_phone_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_phone_key_spare_b091b3;
CREATE UNIQUE INDEX CONCURRENTLY users_phone_key_spare_b091b3 ON auth.users USING btree (phone);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE auth.users DROP CONSTRAINT users_phone_key;
ALTER INDEX auth.users_phone_key_spare_b091b3 RENAME TO users_phone_key;

COMMIT;

-- file: 13_change_create_identities_user_id_idx.up.sql
-- change: create identities_user_id_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.identities, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.identities_user_id_idx;
CREATE INDEX CONCURRENTLY identities_user_id_idx ON auth.identities USING btree (user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_identities_user_id_idx.down.sql
-- Undoes: change: create identities_user_id_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.identities_user_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_refresh_tokens_session_id_revoked_idx.up.sql
-- change: create refresh_tokens_session_id_revoked_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.refresh_tokens, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_session_id_revoked_idx;
CREATE INDEX CONCURRENTLY refresh_tokens_session_id_revoked_idx ON auth.refresh_tokens
    USING btree (session_id, revoked);

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_refresh_tokens_session_id_revoked_idx.down.sql
-- Undoes: change: create refresh_tokens_session_id_revoked_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.refresh_tokens_session_id_revoked_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_sessions_not_after_idx.up.sql
-- change: create sessions_not_after_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.sessions, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_not_after_idx;
CREATE INDEX CONCURRENTLY sessions_not_after_idx ON auth.sessions USING btree (not_after DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_sessions_not_after_idx.down.sql
-- Undoes: change: create sessions_not_after_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_not_after_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_sessions_user_id_idx.up.sql
-- change: create sessions_user_id_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.sessions, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_user_id_idx;
CREATE INDEX CONCURRENTLY sessions_user_id_idx ON auth.sessions USING btree (user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_sessions_user_id_idx.down.sql
-- Undoes: change: create sessions_user_id_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.sessions_user_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_sso_providers_resource_id_idx.up.sql
-- change: create sso_providers_resource_id_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.sso_providers, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.sso_providers_resource_id_idx;
CREATE UNIQUE INDEX CONCURRENTLY sso_providers_resource_id_idx ON auth.sso_providers
    USING btree (lower(resource_id));

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_sso_providers_resource_id_idx.down.sql
-- Undoes: change: create sso_providers_resource_id_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.sso_providers_resource_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_create_users_confirmation_token.up.sql
-- change: create users_confirmation_token
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token;
CREATE UNIQUE INDEX CONCURRENTLY users_confirmation_token ON auth.users
    USING btree (confirmation_token) WHERE ((confirmation_token)::text !~ '^[0-9 ]*$'::text);

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_create_users_confirmation_token.down.sql
-- Undoes: change: create users_confirmation_token

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_drop_users_confirmation_token_old_fb6e7e.up.sql
-- change: drop users_confirmation_token_old_fb6e7e
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token_old_fb6e7e;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_drop_users_confirmation_token_old_fb6e7e.down.sql
-- Undoes: change: drop users_confirmation_token_old_fb6e7e

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_confirmation_token_old_fb6e7e;
CREATE UNIQUE INDEX CONCURRENTLY users_confirmation_token_old_fb6e7e ON auth.users
    USING btree (confirmation_token);

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_users_email_partial_key.up.sql
-- change: create users_email_partial_key
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_email_partial_key;
CREATE UNIQUE INDEX CONCURRENTLY users_email_partial_key ON auth.users USING btree (email)
    WHERE (is_sso_user = false);

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_users_email_partial_key.down.sql
-- Undoes: change: create users_email_partial_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_email_partial_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_users_instance_id_email_idx.up.sql
-- change: create users_instance_id_email_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_instance_id_email_idx;
CREATE INDEX CONCURRENTLY users_instance_id_email_idx ON auth.users
    USING btree (instance_id, lower((email)::text));

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_users_instance_id_email_idx.down.sql
-- Undoes: change: create users_instance_id_email_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.users_instance_id_email_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_add_email_to_auth_identities.up.sql
-- change: add email to auth.identities
-- Locks: ACCESS EXCLUSIVE on auth.identities, rewrites the table
-- Way back: loses the values of auth.identities.email; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE auth.identities ADD COLUMN email text GENERATED ALWAYS AS
    (lower((identity_data ->> 'email'::text))) STORED;

COMMIT;

-- file: 22_change_add_email_to_auth_identities.down.sql
-- Undoes: change: add email to auth.identities
-- Way back: loses the values of auth.identities.email; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE auth.identities DROP COLUMN email;

COMMIT;

-- file: 23_change_comment_on_column_identities.up.sql
-- change: comment on column identities
-- Locks: SHARE UPDATE EXCLUSIVE on auth.identities, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON COLUMN auth.identities.email IS
    'Auth: Email is a generated column that references the optional email property in the identity_data';

COMMIT;

-- file: 23_change_comment_on_column_identities.down.sql
-- Undoes: change: comment on column identities

-- Nothing to do.

-- file: 24_change_create_identities_email_idx.up.sql
-- change: create identities_email_idx
-- Locks: SHARE UPDATE EXCLUSIVE on auth.identities, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.identities_email_idx;
CREATE INDEX CONCURRENTLY identities_email_idx ON auth.identities
    USING btree (email text_pattern_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_create_identities_email_idx.down.sql
-- Undoes: change: create identities_email_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS auth.identities_email_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on auth.refresh_tokens, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on auth.sso_providers, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on auth.users, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.profiles, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE auth.mfa_factors VALIDATE CONSTRAINT mfa_factors_user_id_fkey;
ALTER TABLE auth.refresh_tokens VALIDATE CONSTRAINT refresh_tokens_session_id_fkey;
ALTER TABLE auth.sso_providers VALIDATE CONSTRAINT "resource_id not empty";
ALTER TABLE auth.users VALIDATE CONSTRAINT users_email_change_confirm_status_check;
ALTER TABLE public.profiles VALIDATE CONSTRAINT username_length;

COMMIT;

-- file: 25_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
