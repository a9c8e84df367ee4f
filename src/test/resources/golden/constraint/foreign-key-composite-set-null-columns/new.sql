CREATE TABLE projects (tenant_id integer, id integer, PRIMARY KEY (tenant_id, id));
CREATE TABLE tasks (
    tenant_id integer NOT NULL, id integer NOT NULL, project_id integer, PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_tasks_projects FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id) ON DELETE SET NULL (project_id)
);
