-- case: the same for every row
alter table orders add column a timestamptz not null default now(), add column b int default -1, add column c date default current_date;

-- case: others that are volatile
alter table orders add column a timestamptz default clock_timestamp(); -- reports: volatile-default-on-new-column
alter table orders add column b float default random(); -- reports: volatile-default-on-new-column
alter table orders add column c uuid default uuidv7(); -- reports: volatile-default-on-new-column
alter table orders add column d int default nextval('numbers'); -- reports: volatile-default-on-new-column

-- case: functions of the migration
create function seven() returns int language sql as 'select 7';
create function eight() returns int language plpgsql as 'begin return 8; end';
create function nine() returns int stable language plpgsql as 'begin return 9; end';
alter table orders add column a int default seven();
alter table orders add column b int default eight(); -- reports: volatile-default-on-new-column
alter table orders add column c int default nine();

-- case: a function that nobody made here
alter table orders add column a int default app.code(); -- reports: volatile-default-on-new-column

-- case: a table this migration has just made
create table orders (id int);
alter table orders add column token uuid default gen_random_uuid();

-- case: the default of a domain
create domain token as uuid default gen_random_uuid();
create domain other_token as token;
create domain fixed as uuid default '00000000-0000-0000-0000-000000000000';
create domain plain as uuid;
-- migration
alter table orders add column a token; -- reports: volatile-default-on-new-column
alter table orders add column b other_token; -- reports: volatile-default-on-new-column
alter table orders add column c token default null; 
alter table orders add column d fixed;
alter table orders add column e plain;
alter table orders add column f token[];
