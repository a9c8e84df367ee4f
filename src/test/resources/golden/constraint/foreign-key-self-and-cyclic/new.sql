CREATE TABLE nodes (id integer PRIMARY KEY, parent_id integer CONSTRAINT fk_nodes_nodes REFERENCES nodes ON DELETE CASCADE);
CREATE TABLE departments (id integer PRIMARY KEY, head_id integer);
CREATE TABLE employees (id integer PRIMARY KEY, department_id integer NOT NULL CONSTRAINT fk_employees_departments REFERENCES departments DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE departments ADD CONSTRAINT fk_departments_employees FOREIGN KEY (head_id) REFERENCES employees ON DELETE SET NULL;
