-- An identity server in its own schema: factors and challenges, sessions, generated columns, partial
-- unique indexes over empty strings, functions with SECURITY DEFINER, and comments that are an API.
CREATE SCHEMA auth;
CREATE TYPE auth.aal_level AS ENUM ('aal1', 'aal2');
CREATE TABLE auth.users (
    instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255), encrypted_password varchar(255), confirmed_at timestamptz,
    confirmation_token varchar(255), recovery_token varchar(255), last_sign_in_at timestamptz, raw_app_meta_data jsonb, is_super_admin boolean,
    phone varchar(15) DEFAULT NULL, created_at timestamptz, updated_at timestamptz
);
CREATE INDEX users_instance_id_idx ON auth.users (instance_id);
CREATE UNIQUE INDEX users_confirmation_token ON auth.users (confirmation_token);
CREATE TABLE auth.identities (id text NOT NULL, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, identity_data jsonb NOT NULL, provider text NOT NULL, last_sign_in_at timestamptz, CONSTRAINT identities_pkey PRIMARY KEY (provider, id));
CREATE TABLE auth.sessions (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, created_at timestamptz, updated_at timestamptz);
CREATE TABLE auth.refresh_tokens (id bigserial PRIMARY KEY, instance_id uuid, token varchar(255), user_id varchar(255), revoked boolean, created_at timestamptz, session_id uuid);
CREATE INDEX refresh_tokens_token_idx ON auth.refresh_tokens (token);
CREATE TABLE auth.audit_log_entries (instance_id uuid, id uuid PRIMARY KEY, payload json, created_at timestamptz);
COMMENT ON TABLE auth.audit_log_entries IS 'Audit trail for user actions.';
CREATE TABLE auth.sso_providers (id uuid PRIMARY KEY, resource_id text, created_at timestamptz);
CREATE TABLE auth.sso_domains (id uuid PRIMARY KEY, sso_provider_id uuid NOT NULL REFERENCES auth.sso_providers ON DELETE CASCADE, domain text NOT NULL, CONSTRAINT "domain not empty" CHECK (char_length(domain) > 0));
CREATE TABLE public.profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE, username text UNIQUE, website text);
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;
CREATE FUNCTION public.handle_new_user() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO public.profiles (id) VALUES (NEW.id);
    RETURN NEW;
END
$$;
CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.handle_new_user();
