-- The same name, another definition: the new one is built beside the old before that goes.
CREATE TABLE tasks (id integer PRIMARY KEY, state text, due date, owner integer);
CREATE INDEX idx_tasks_due ON tasks (due);
CREATE UNIQUE INDEX idx_tasks_owner_due ON tasks (owner, due);
CREATE INDEX idx_tasks_state ON tasks (state) WITH (fillfactor = 90);
