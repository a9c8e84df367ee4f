CREATE TYPE state_group AS ENUM ('backlog', 'unstarted', 'started', 'completed', 'cancelled');
CREATE TABLE workspaces (id uuid DEFAULT gen_random_uuid() CONSTRAINT workspace_pkey PRIMARY KEY, name varchar(80) NOT NULL, logo text, slug varchar(48) NOT NULL CONSTRAINT workspace_slug_key UNIQUE, created_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE users (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, username varchar(128) NOT NULL UNIQUE, email varchar(255) UNIQUE, is_bot boolean DEFAULT false NOT NULL, last_active timestamptz);
CREATE TABLE workspace_members (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES users ON DELETE CASCADE, role smallint DEFAULT 10 NOT NULL,
    CONSTRAINT workspace_members_workspace_id_member_id_unique UNIQUE (workspace_id, member_id),
    CONSTRAINT workspace_members_role_check CHECK (role IN (5, 10, 15, 20))
);
CREATE TABLE projects (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE, name varchar(255) NOT NULL,
    identifier varchar(12) NOT NULL, description text DEFAULT '' NOT NULL, network smallint DEFAULT 2 NOT NULL, lead_id uuid REFERENCES users ON DELETE SET NULL,
    archived_at timestamptz
);
CREATE UNIQUE INDEX idx_projects_workspace_id_identifier ON projects (workspace_id, upper(identifier)) WHERE archived_at IS NULL;
CREATE TABLE states (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, name varchar(255) NOT NULL,
    color varchar(7) NOT NULL, sequence double precision DEFAULT 65535 NOT NULL, grp text DEFAULT 'backlog' NOT NULL, state_group state_group DEFAULT 'backlog' NOT NULL, is_default boolean DEFAULT false NOT NULL
);
CREATE TABLE issues (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, state_id uuid REFERENCES states,
    parent_id uuid REFERENCES issues, name varchar(255) NOT NULL, description jsonb DEFAULT '{}' NOT NULL, priority varchar(30) DEFAULT 'none' NOT NULL,
    start_date date, target_date date, sequence_id integer DEFAULT 1 NOT NULL, created_by uuid REFERENCES users, created_at timestamptz DEFAULT now() NOT NULL, completed_at timestamptz,
    title_tsvector tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, name::text)) VIRTUAL,
    is_draft boolean DEFAULT false NOT NULL,
    CONSTRAINT issues_target_date_check CHECK (target_date >= start_date),
    CONSTRAINT issues_parent_id_check CHECK (parent_id <> id)
);
CREATE INDEX issues_project ON issues (project_id, state_id);
CREATE INDEX idx_issues_name_search ON issues USING gin (to_tsvector('english'::regconfig, name::text));
CREATE INDEX idx_issues_parent_id ON issues (parent_id) WHERE parent_id IS NOT NULL;
CREATE TABLE issue_sequences (
    project_id uuid PRIMARY KEY CONSTRAINT fk_issue_sequences_projects REFERENCES projects ON DELETE CASCADE,
    last_value bigint DEFAULT 0 NOT NULL
);
CREATE TABLE issue_assignees (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, issue_id uuid NOT NULL REFERENCES issues ON DELETE CASCADE, assignee_id uuid NOT NULL REFERENCES users ON DELETE CASCADE);
CREATE TABLE labels (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, name varchar(255) NOT NULL, color varchar(7) DEFAULT '#ffffff');
CREATE TABLE issue_labels (
    issue_id uuid CONSTRAINT fk_issue_labels_issues REFERENCES issues ON DELETE CASCADE,
    label_id uuid CONSTRAINT fk_issue_labels_labels REFERENCES labels ON DELETE CASCADE,
    PRIMARY KEY (issue_id, label_id)
);
CREATE INDEX idx_issue_labels_label_id ON issue_labels (label_id);
CREATE TABLE cycles (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE, name text NOT NULL, start_date date, end_date date);
CREATE TABLE activities (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, issue_id uuid REFERENCES issues ON DELETE SET NULL, verb varchar(255) DEFAULT 'created' NOT NULL, field text, old_value text, new_value text, actor_id uuid, created_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE webhooks (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, workspace_id uuid NOT NULL REFERENCES workspaces, url text NOT NULL, secret text DEFAULT md5(random()::text) NOT NULL, active boolean DEFAULT true NOT NULL);
