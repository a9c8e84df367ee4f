CREATE TABLE tasks (id integer PRIMARY KEY, state text, due date, owner integer);
CREATE INDEX idx_tasks_due ON tasks (due, owner) WHERE state <> 'done';
CREATE UNIQUE INDEX idx_tasks_owner_due ON tasks (owner, due DESC) INCLUDE (state);
CREATE INDEX idx_tasks_state ON tasks USING hash (state);
