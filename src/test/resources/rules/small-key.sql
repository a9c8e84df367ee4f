-- case: a key that runs out
create table a (id int primary key); -- reports: small-key
create table b (id smallint, primary key (id)); -- reports: small-key
create table c (id serial primary key); -- reports: small-key
create table d (id integer generated always as identity constraint d_key primary key); -- reports: small-key
alter table e add column id int2 primary key; -- reports: small-key

-- case: keys that do not
create table a (id bigint primary key);
create table b (id uuid primary key);
create table c (id bigserial primary key, n int);
create table d (id int unique);

-- case: several columns run out together
create table e (a int, b int, primary key (a, b));
