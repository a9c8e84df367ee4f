-- rule: row-security-without-policy
-- reports: table:orders
create table orders (id int);
alter table orders enable row level security;
-- silent
create table orders (id int);
alter table orders enable row level security;
create policy own on orders using (id > 0);

-- rule: policy-without-row-security
-- reports: table:orders
create table orders (id int);
create policy own on orders using (id > 0);
-- silent
create table orders (id int);

-- rule: definer-search-path
-- reports: function:all_rights()
create function all_rights() returns int language sql security definer as 'select 1';
-- silent
create function all_rights() returns int language sql security definer set search_path = pg_catalog as 'select 1';

-- rule: mutable-search-path
-- reports: function:plain()
create function plain() returns int language plpgsql as 'begin return 1; end';
-- silent
create function plain() returns int language sql return 1;
create function fixed() returns int language plpgsql set search_path = pg_catalog as 'begin return 1; end';

-- rule: table-open-to-all
-- reports: table:orders
create table orders (id int);
grant select on orders to public;
-- silent
create table orders (id int);
alter table orders enable row level security;
grant select on orders to public;

-- rule: secret-open-to-all
-- reports: column:users.password_hash
create table users (password_hash text);
grant select on users to public;
-- silent
create table users (password_hash text);

-- rule: unprotected-relation
-- reports: materialized-view:sums
create materialized view sums as select 1 as a;
grant select on sums to public;
-- silent
create materialized view sums as select 1 as a;

-- rule: definer-view
-- reports: view:all_orders
create table orders (id int);
alter table orders enable row level security;
create policy own on orders using (id > 0);
create view all_orders as select id from orders;
-- silent
create table orders (id int);
alter table orders enable row level security;
create policy own on orders using (id > 0);
create view all_orders with (security_invoker = true) as select id from orders;

-- rule: policy-trusts-user
-- reports: policy:orders.admins
create table orders (id int);
create policy admins on orders using (current_setting('jwt')::jsonb -> 'user_metadata' ->> 'role' = 'admin');
-- silent
create table orders (id int);
create policy admins on orders using (current_setting('jwt')::jsonb -> 'app_metadata' ->> 'role' = 'admin');

-- rule: policy-always-true
-- reports: policy:orders.everything
create table orders (id int);
create policy everything on orders for update using (true);
-- silent
create table orders (id int);
create policy reading on orders for select using (true);

-- rule: policy-per-row-call
-- reports: policy:orders.own
create table orders (owner text);
create policy own on orders using (owner = current_setting('app.user'));
-- silent
create table orders (owner text);
create policy own on orders using (owner = (select current_setting('app.user')));

-- rule: several-policies
-- reports: table:orders
create table orders (id int);
create policy one on orders for select using (id > 0);
create policy two on orders using (id < 9);
-- silent
create table orders (id int);
create policy one on orders for select using (id > 0);
create policy two on orders as restrictive for select using (id < 9);

-- rule: volatility-too-strong
-- reports: function:rate()
-- reports: function:today()
create table rates (a int);
create function rate() returns int language sql immutable as 'select a from rates limit 1';
create function today() returns date language plpgsql immutable as 'begin return now()::date; end';
-- silent
create table rates (a int);
create function rate() returns int language sql stable as 'select a from rates limit 1';
create function year(at date) returns int language sql immutable as 'select extract(year from at)::int';

-- rule: volatility-too-weak
-- reports: function:rate()
create table rates (a int);
create function rate() returns int language sql as 'select a from rates limit 1';
-- silent
create table rates (a int);
create function rate() returns int language sql stable as 'select a from rates limit 1';
create function add() returns void language sql as 'insert into rates values (1)';

-- rule: policy-without-user
-- reports: policy:orders.own
create table orders (owner text);
create policy own on orders using (current_setting('app.user', true) is null or owner = current_setting('app.user', true));
-- silent
create table orders (owner text);
create policy own on orders using (owner = current_setting('app.user', true));

-- rule: definer-open-to-all
-- reports: function:all_rights()
create function all_rights() returns int language sql security definer set search_path = pg_catalog as 'select 1';
-- silent
create function all_rights() returns int language sql security definer set search_path = pg_catalog as 'select 1';
revoke execute on function all_rights() from public;
