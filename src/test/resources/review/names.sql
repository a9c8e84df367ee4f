-- rule: table-name
-- reports: table:order
-- reports: table:UserAccounts
create table "order" (id bigint primary key);
create table "UserAccounts" (id bigint primary key);
-- silent
create table orders (id bigint primary key);
create table order_items (id bigint primary key);

-- rule: column-name
-- reports: column:orders.orderId
create table orders ("orderId" bigint);
-- silent
create table orders (order_id bigint, line_2 text);

-- rule: index-name
-- reports: index:by_email
-- reports: index:tags
create table users (email text, tags text[]);
create index by_email on users (email);
create index tags on users using gin (tags);
-- silent
create table users (id bigint, email text, tags text[], a int);
create index idx_users_email on users (email);
create index idx_users_lower_email on users (lower(email));
create index idx_users_tags_gin on users using gin (tags);
create index idx_users_a_positive on users (a) where a > 0;

-- rule: constraint-name
-- reports: constraint:users.one
create table users (email text constraint one unique);
-- silent
create table users (email text constraint users_email_unique unique, age int constraint users_age_check check (age > 0));

-- rule: foreign-key-name
-- reports: constraint:orders.belongs
create table users (id bigint primary key);
create table orders (user_id bigint constraint belongs references users);
-- silent
create table users (id bigint primary key);
create table orders (user_id bigint constraint fk_orders_users references users,
  payer_id bigint constraint fk_orders_users_payer references users);

-- rule: name-at-limit
-- reports: index:a_name_that_somebody_has_made_so_long_that_the_server_has_cut_i
create table t (a int);
create index a_name_that_somebody_has_made_so_long_that_the_server_has_cut_it_off on t (a);
-- silent
create table t (a int);
create index short on t (a);

-- rule: reserved-name
-- reports: table:user
-- reports: column:user.order
create table "user" ("order" int);
-- silent
create table users (place int);
