-- needs no rows from: SELECT child.ctid FROM public.tasks AS child WHERE child.tenant_id IS NOT NULL AND child.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.projects AS parent WHERE parent.tenant_id = child.tenant_id AND parent.id = child.project_id)

-- file: 01_change_add_fk_tasks_projects.up.sql
-- change: add fk_tasks_projects
-- Locks: SHARE ROW EXCLUSIVE on public.projects, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.tasks, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.projects, public.tasks IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.tasks ADD CONSTRAINT fk_tasks_projects FOREIGN KEY (tenant_id, project_id)
    REFERENCES public.projects(tenant_id, id) ON DELETE SET NULL (project_id) NOT VALID;

COMMIT;

-- file: 01_change_add_fk_tasks_projects.down.sql
-- Undoes: change: add fk_tasks_projects

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.projects, public.tasks IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.tasks DROP CONSTRAINT fk_tasks_projects;

COMMIT;

-- file: 02_change_validate_fk_tasks_projects.up.sql
-- change: validate fk_tasks_projects
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.tasks VALIDATE CONSTRAINT fk_tasks_projects;

COMMIT;

-- file: 02_change_validate_fk_tasks_projects.down.sql
-- Undoes: change: validate fk_tasks_projects

-- Nothing to do.
