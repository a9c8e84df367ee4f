-- needs no rows from: SELECT ctid FROM public.issues WHERE NOT ((parent_id <> id))
-- needs no rows from: SELECT ctid FROM public.issues WHERE NOT ((target_date >= start_date))
-- needs no rows from: SELECT ctid FROM public.workspace_members WHERE NOT ((role = ANY (ARRAY[5, 10, 15, 20])))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY workspace_id, member_id) AS nth FROM public.workspace_members WHERE workspace_id IS NOT NULL AND member_id IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY workspace_id, upper((identifier)::text)) AS nth FROM public.projects WHERE (workspace_id) IS NOT NULL AND (upper((identifier)::text)) IS NOT NULL AND ((archived_at IS NULL))) AS numbered WHERE nth > 1

-- file: 01_change_rename_table_workspace_to_workspaces.up.sql
-- change: rename table workspace to workspaces
-- Locks: ACCESS EXCLUSIVE on public.workspace, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspace RENAME TO workspaces;

COMMIT;

-- file: 01_change_rename_table_workspace_to_workspaces.down.sql
-- Undoes: change: rename table workspace to workspaces

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspaces RENAME TO workspace;

COMMIT;

-- file: 02_change_rename_table_activity_to_activities.up.sql
-- change: rename table activity to activities
-- Locks: ACCESS EXCLUSIVE on public.activity, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.activity RENAME TO activities;

COMMIT;

-- file: 02_change_rename_table_activity_to_activities.down.sql
-- Undoes: change: rename table activity to activities

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.activities RENAME TO activity;

COMMIT;

-- file: 03_change_create_table_issue_labels_and_more.up.sql
-- change: create table issue_labels and more
-- Locks: ACCESS EXCLUSIVE on public.activities, catalog change only
-- Way back: loses the rows of public.issue_labels; the rows of public.issue_sequences; to keep it:
--     dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.state_group AS ENUM ('backlog', 'unstarted', 'started', 'completed', 'cancelled');
CREATE TABLE public.issue_labels (
    issue_id uuid NOT NULL,
    label_id uuid NOT NULL,
    CONSTRAINT issue_labels_pkey PRIMARY KEY (issue_id, label_id)
);
CREATE TABLE public.issue_sequences (
    project_id uuid NOT NULL,
    last_value bigint DEFAULT 0 NOT NULL,
    CONSTRAINT issue_sequences_pkey PRIMARY KEY (project_id)
);
CREATE INDEX idx_issue_labels_label_id ON public.issue_labels USING btree (label_id);
ALTER INDEX public.issues_project RENAME TO issues_project_old_bf54b4;
ALTER TABLE public.activities RENAME CONSTRAINT activity_id_not_null TO activities_id_not_null;
ALTER TABLE public.activities RENAME CONSTRAINT activity_verb_not_null TO activities_verb_not_null;
ALTER TABLE public.activities RENAME CONSTRAINT activity_created_at_not_null TO
    activities_created_at_not_null;
ALTER TABLE public.activities RENAME CONSTRAINT activity_issue_id_fkey TO activities_issue_id_fkey;
ALTER TABLE public.activities RENAME CONSTRAINT activity_pkey TO activities_pkey;

COMMIT;

-- file: 03_change_create_table_issue_labels_and_more.down.sql
-- Undoes: change: create table issue_labels and more
-- Way back: loses the rows of public.issue_labels; the rows of public.issue_sequences; to keep it:
--     dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.activities RENAME CONSTRAINT activities_pkey TO activity_pkey;
ALTER TABLE public.activities RENAME CONSTRAINT activities_issue_id_fkey TO activity_issue_id_fkey;
ALTER TABLE public.activities RENAME CONSTRAINT activities_created_at_not_null TO
    activity_created_at_not_null;
ALTER TABLE public.activities RENAME CONSTRAINT activities_verb_not_null TO activity_verb_not_null;
ALTER TABLE public.activities RENAME CONSTRAINT activities_id_not_null TO activity_id_not_null;
ALTER INDEX public.issues_project_old_bf54b4 RENAME TO issues_project;
DROP INDEX public.idx_issue_labels_label_id;
DROP TABLE public.issue_sequences;
DROP TABLE public.issue_labels;
DROP TYPE public.state_group;

COMMIT;

-- file: 04_change_alter_issues.up.sql
-- change: alter issues
-- Locks: ACCESS EXCLUSIVE on public.issues, catalog change only
-- Way back: loses the values of public.issues.title_tsvector; the values of public.issues.is_draft;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.issues ADD COLUMN title_tsvector tsvector
    GENERATED ALWAYS AS (to_tsvector('english'::regconfig, (name)::text)) VIRTUAL;
ALTER TABLE public.issues ADD COLUMN is_draft boolean DEFAULT false NOT NULL;
ALTER TABLE public.issue_labels ADD CONSTRAINT fk_issue_labels_issues FOREIGN KEY (issue_id)
    REFERENCES public.issues(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.issues ADD CONSTRAINT issues_parent_id_check CHECK ((parent_id <> id)) NOT VALID;
ALTER TABLE public.issues ADD CONSTRAINT issues_target_date_check
    CHECK ((target_date >= start_date)) NOT VALID;

COMMIT;

-- file: 04_change_alter_issues.down.sql
-- Undoes: change: alter issues
-- Way back: loses the values of public.issues.title_tsvector; the values of public.issues.is_draft;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.issues DROP CONSTRAINT issues_target_date_check;
ALTER TABLE public.issues DROP CONSTRAINT issues_parent_id_check;
ALTER TABLE public.issue_labels DROP CONSTRAINT fk_issue_labels_issues;
ALTER TABLE public.issues DROP COLUMN is_draft;
ALTER TABLE public.issues DROP COLUMN title_tsvector;

COMMIT;

-- file: 05_change_alter_labels.up.sql
-- change: alter labels
-- Locks: ACCESS EXCLUSIVE on public.labels, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.labels ALTER COLUMN color SET DEFAULT '#ffffff'::character varying;
ALTER TABLE public.issue_labels ADD CONSTRAINT fk_issue_labels_labels FOREIGN KEY (label_id)
    REFERENCES public.labels(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 05_change_alter_labels.down.sql
-- Undoes: change: alter labels

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.issue_labels DROP CONSTRAINT fk_issue_labels_labels;
ALTER TABLE public.labels ALTER COLUMN color DROP DEFAULT;

COMMIT;

-- file: 06_change_alter_projects.up.sql
-- change: alter projects
-- Locks: ACCESS EXCLUSIVE on public.projects, catalog change only
-- Way back: loses the values of public.projects.archived_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.projects ALTER COLUMN identifier TYPE character varying(12);
ALTER TABLE public.projects ADD COLUMN archived_at timestamp with time zone;
ALTER TABLE public.issue_sequences ADD CONSTRAINT fk_issue_sequences_projects
    FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 06_change_alter_projects.down.sql
-- Undoes: change: alter projects
-- Way back: loses the values of public.projects.archived_at; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.issue_sequences DROP CONSTRAINT fk_issue_sequences_projects;
ALTER TABLE public.projects DROP COLUMN archived_at;
ALTER TABLE public.projects ALTER COLUMN identifier TYPE character varying(5)
    USING identifier::character varying(5);

COMMIT;

-- file: 07_change_alter_states.up.sql
-- change: alter states
-- Locks: ACCESS EXCLUSIVE on public.states, catalog change only
-- Way back: loses the values of public.states.state_group; the values of public.states.is_default;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.states ADD COLUMN state_group public.state_group
    DEFAULT 'backlog'::public.state_group NOT NULL;
ALTER TABLE public.states ADD COLUMN is_default boolean DEFAULT false NOT NULL;

COMMIT;

-- file: 07_change_alter_states.down.sql
-- Undoes: change: alter states
-- Way back: loses the values of public.states.state_group; the values of public.states.is_default;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.states DROP COLUMN is_default;
ALTER TABLE public.states DROP COLUMN state_group;

COMMIT;

-- file: 08_change_alter_workspaces.up.sql
-- change: alter workspaces
-- Locks: ACCESS EXCLUSIVE on public.workspaces, catalog change only
-- Way back: loses the values of public.workspaces.logo; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_id_not_null TO workspaces_id_not_null;
ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_name_not_null TO workspaces_name_not_null;
ALTER TABLE public.workspaces ADD COLUMN logo text;
ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_slug_not_null TO workspaces_slug_not_null;
ALTER TABLE public.workspaces RENAME CONSTRAINT workspace_created_at_not_null TO
    workspaces_created_at_not_null;

COMMIT;

-- file: 08_change_alter_workspaces.down.sql
-- Undoes: change: alter workspaces
-- Way back: loses the values of public.workspaces.logo; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_created_at_not_null TO
    workspace_created_at_not_null;
ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_slug_not_null TO workspace_slug_not_null;
ALTER TABLE public.workspaces DROP COLUMN logo;
ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_name_not_null TO workspace_name_not_null;
ALTER TABLE public.workspaces RENAME CONSTRAINT workspaces_id_not_null TO workspace_id_not_null;

COMMIT;

-- file: 09_change_add_projects_lead_id_fkey.up.sql
-- change: add projects_lead_id_fkey
-- Locks: ACCESS EXCLUSIVE on public.projects, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.projects IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.projects DROP CONSTRAINT projects_lead_id_fkey;
ALTER TABLE public.projects ADD CONSTRAINT projects_lead_id_fkey FOREIGN KEY (lead_id)
    REFERENCES public.users(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 09_change_add_projects_lead_id_fkey.down.sql
-- Undoes: change: add projects_lead_id_fkey

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.projects DROP CONSTRAINT IF EXISTS projects_lead_id_fkey_spare_600a5b;
ALTER TABLE public.projects ADD CONSTRAINT projects_lead_id_fkey_spare_600a5b FOREIGN KEY (lead_id)
    REFERENCES public.users(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.projects VALIDATE CONSTRAINT projects_lead_id_fkey_spare_600a5b;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.projects IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.projects DROP CONSTRAINT projects_lead_id_fkey;
ALTER TABLE public.projects RENAME CONSTRAINT projects_lead_id_fkey_spare_600a5b TO
    projects_lead_id_fkey;

COMMIT;

-- file: 10_change_add_workspace_members_role_check.up.sql
-- change: add workspace_members_role_check
-- Locks: ACCESS EXCLUSIVE on public.workspace_members, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspace_members ADD CONSTRAINT workspace_members_role_check
    CHECK ((role = ANY (ARRAY[5, 10, 15, 20]))) NOT VALID;

COMMIT;

-- file: 10_change_add_workspace_members_role_check.down.sql
-- Undoes: change: add workspace_members_role_check

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspace_members DROP CONSTRAINT workspace_members_role_check;

COMMIT;

-- file: 11_change_create_workspace_members_workspace_id_member_id_unique.up.sql
-- change: create workspace_members_workspace_id_member_id_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.workspace_members, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.workspace_members_workspace_id_member_id_unique;
CREATE UNIQUE INDEX CONCURRENTLY workspace_members_workspace_id_member_id_unique
    ON public.workspace_members USING btree (workspace_id, member_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_create_workspace_members_workspace_id_member_id_unique.down.sql
-- Undoes: change: create workspace_members_workspace_id_member_id_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.workspace_members_workspace_id_member_id_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_add_workspace_members_workspace_id_member_id_unique.up.sql
-- change: add workspace_members_workspace_id_member_id_unique
-- Locks: ACCESS EXCLUSIVE on public.workspace_members, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspace_members ADD CONSTRAINT workspace_members_workspace_id_member_id_unique
    UNIQUE USING INDEX workspace_members_workspace_id_member_id_unique;

COMMIT;

-- file: 12_change_add_workspace_members_workspace_id_member_id_unique.down.sql
-- Undoes: change: add workspace_members_workspace_id_member_id_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS
    public.workspace_members_workspace_id_member_id_unique_spare_befea2;
CREATE UNIQUE INDEX CONCURRENTLY workspace_members_workspace_id_member_id_unique_spare_befea2
    ON public.workspace_members USING btree (workspace_id, member_id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.workspace_members DROP CONSTRAINT workspace_members_workspace_id_member_id_unique;
ALTER INDEX public.workspace_members_workspace_id_member_id_unique_spare_befea2 RENAME TO
    workspace_members_workspace_id_member_id_unique;

COMMIT;

-- file: 13_change_create_idx_issues_name_search.up.sql
-- change: create idx_issues_name_search
-- Locks: SHARE UPDATE EXCLUSIVE on public.issues, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_name_search;
CREATE INDEX CONCURRENTLY idx_issues_name_search ON public.issues
    USING gin (to_tsvector('english'::regconfig, (name)::text));

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_idx_issues_name_search.down.sql
-- Undoes: change: create idx_issues_name_search

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_name_search;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_idx_issues_parent_id.up.sql
-- change: create idx_issues_parent_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.issues, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_parent_id;
CREATE INDEX CONCURRENTLY idx_issues_parent_id ON public.issues USING btree (parent_id)
    WHERE (parent_id IS NOT NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_idx_issues_parent_id.down.sql
-- Undoes: change: create idx_issues_parent_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_issues_parent_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_idx_projects_workspace_id_identifier.up.sql
-- change: create idx_projects_workspace_id_identifier
-- Locks: SHARE UPDATE EXCLUSIVE on public.projects, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_projects_workspace_id_identifier;
CREATE UNIQUE INDEX CONCURRENTLY idx_projects_workspace_id_identifier ON public.projects
    USING btree (workspace_id, upper((identifier)::text)) WHERE (archived_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_idx_projects_workspace_id_identifier.down.sql
-- Undoes: change: create idx_projects_workspace_id_identifier

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_projects_workspace_id_identifier;

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_issues_project.up.sql
-- change: create issues_project
-- Locks: SHARE UPDATE EXCLUSIVE on public.issues, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.issues_project;
CREATE INDEX CONCURRENTLY issues_project ON public.issues USING btree (project_id, state_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_issues_project.down.sql
-- Undoes: change: create issues_project

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.issues_project;

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_drop_issues_project_old_bf54b4.up.sql
-- change: drop issues_project_old_bf54b4
-- Locks: SHARE UPDATE EXCLUSIVE on public.issues, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.issues_project_old_bf54b4;

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_drop_issues_project_old_bf54b4.down.sql
-- Undoes: change: drop issues_project_old_bf54b4

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.issues_project_old_bf54b4;
CREATE INDEX CONCURRENTLY issues_project_old_bf54b4 ON public.issues USING btree (project_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.issues, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.projects, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.workspace_members, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.issue_labels VALIDATE CONSTRAINT fk_issue_labels_issues;
ALTER TABLE public.issue_labels VALIDATE CONSTRAINT fk_issue_labels_labels;
ALTER TABLE public.issue_sequences VALIDATE CONSTRAINT fk_issue_sequences_projects;
ALTER TABLE public.issues VALIDATE CONSTRAINT issues_parent_id_check;
ALTER TABLE public.issues VALIDATE CONSTRAINT issues_target_date_check;
ALTER TABLE public.projects VALIDATE CONSTRAINT projects_lead_id_fkey;
ALTER TABLE public.workspace_members VALIDATE CONSTRAINT workspace_members_role_check;

COMMIT;

-- file: 18_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
