-- The comment waits for its view, and the view for its table.
create table rooms (id bigint primary key);
