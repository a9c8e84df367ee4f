-- An issue tracker: states move from text to an enum, labels become many to many, identifiers per
-- project, full text search, and tables renamed to the plural that the standard asks for.
-- since 18
CREATE TABLE workspace (id uuid DEFAULT gen_random_uuid() CONSTRAINT workspace_pkey PRIMARY KEY, name varchar(80) NOT NULL, slug varchar(48) NOT NULL CONSTRAINT workspace_slug_key UNIQUE, created_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE users (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, username varchar(128) NOT NULL UNIQUE, email varchar(255) UNIQUE, is_bot boolean DEFAULT false NOT NULL, last_active timestamptz);
CREATE TABLE workspace_members (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES users ON DELETE CASCADE, role smallint DEFAULT 10 NOT NULL
);
CREATE TABLE projects (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE, name varchar(255) NOT NULL,
    identifier varchar(5) NOT NULL, description text DEFAULT '' NOT NULL, network smallint DEFAULT 2 NOT NULL, lead_id uuid REFERENCES users
);
CREATE TABLE states (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, name varchar(255) NOT NULL,
    color varchar(7) NOT NULL, sequence double precision DEFAULT 65535 NOT NULL, grp text DEFAULT 'backlog' NOT NULL
);
CREATE TABLE issues (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, state_id uuid REFERENCES states,
    parent_id uuid REFERENCES issues, name varchar(255) NOT NULL, description jsonb DEFAULT '{}' NOT NULL, priority varchar(30) DEFAULT 'none' NOT NULL,
    start_date date, target_date date, sequence_id integer DEFAULT 1 NOT NULL, created_by uuid REFERENCES users, created_at timestamptz DEFAULT now() NOT NULL, completed_at timestamptz
);
CREATE INDEX issues_project ON issues (project_id);
CREATE TABLE issue_assignees (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, issue_id uuid NOT NULL REFERENCES issues ON DELETE CASCADE, assignee_id uuid NOT NULL REFERENCES users ON DELETE CASCADE);
CREATE TABLE labels (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, name varchar(255) NOT NULL, color varchar(7));
CREATE TABLE cycles (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, name text NOT NULL, start_date date, end_date date);
CREATE TABLE activity (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, issue_id uuid REFERENCES issues ON DELETE SET NULL, verb varchar(255) DEFAULT 'created' NOT NULL, field text, old_value text, new_value text, actor_id uuid, created_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE webhooks (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, workspace_id uuid NOT NULL REFERENCES workspace, url text NOT NULL, secret text DEFAULT md5(random()::text) NOT NULL, active boolean DEFAULT true NOT NULL);
