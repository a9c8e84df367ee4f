-- A composite key of a tenant: only the second column may become NULL.
-- since 15
CREATE TABLE projects (tenant_id integer, id integer, PRIMARY KEY (tenant_id, id));
CREATE TABLE tasks (tenant_id integer NOT NULL, id integer NOT NULL, project_id integer, PRIMARY KEY (tenant_id, id));
