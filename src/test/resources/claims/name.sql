-- claim: constraints without a name get table_column_check, _fkey, _key and table_pkey -- since: 14
create table teams (id bigint primary key);
create table orders (
  id bigint primary key, code int unique, amount int check (amount > 0),
  team_id bigint references teams);
select conname from pg_constraint
where conrelid = 'orders'::regclass and contype <> 'n' order by conname collate "C";
-- expect: orders_amount_check
-- expect: orders_code_key
-- expect: orders_pkey
-- expect: orders_team_id_fkey

-- claim: NOT NULL constraints without a name get table_column_not_null -- since: 18
create table orders (id bigint not null, "Total Sum" int not null);
select conname from pg_constraint where conrelid = 'orders'::regclass order by conname collate "C";
-- expect: orders_Total Sum_not_null
-- expect: orders_id_not_null

-- claim: a primary key makes NOT NULL constraints of the usual name -- since: 18
create table orders (id bigint primary key);
select conname from pg_constraint where conrelid = 'orders'::regclass order by conname collate "C";
-- expect: orders_id_not_null
-- expect: orders_pkey

-- claim: SET NOT NULL makes a constraint of the usual name -- since: 18
create table orders (id bigint);
alter table orders alter column id set not null;
select conname from pg_constraint where conrelid = 'orders'::regclass;
-- expect: orders_id_not_null

-- claim: renaming a table or column leaves the names of its NOT NULL constraints -- since: 18
create table orders (id bigint not null);
alter table orders rename to sales;
alter table sales rename column id to number;
select conname from pg_constraint where conrelid = 'sales'::regclass;
-- expect: orders_id_not_null

-- claim: of two parts of a default name the longer one is cut to fit 63 bytes -- since: 18
create table a_very_long_name_of_a_table_that_goes_on_and_on (another_long_name_of_a_column int not null);
select conname, octet_length(conname) from pg_constraint
where conrelid = 'a_very_long_name_of_a_table_that_goes_on_and_on'::regclass;
-- expect: a_very_long_name_of_a_table_another_long_name_of_a_col_not_null | 63

-- claim: longer names are cut to 63 bytes with a notice -- since: 14
create table abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij ();
-- says: NOTICE identifier "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij" will be truncated to "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc"

-- claim: sequences of serial and identity columns get table_column_seq -- since: 14
create table orders (id bigserial, number bigint generated always as identity);
select pg_get_serial_sequence('orders', 'id'), pg_get_serial_sequence('orders', 'number');
-- expect: public.orders_id_seq | public.orders_number_seq

-- claim: a NOT NULL constraint of a domain without a name gets domain_not_null -- since: 17
create domain email as text not null;
select conname from pg_constraint where contypid = 'email'::regtype;
-- expect: email_not_null

-- claim: the name of a constraint is unique on its table, that of a key among all relations of the schema -- since: 14
create table a (id int, constraint c check (id > 0));
create table b (id int, constraint c check (id > 0));
create table d (id int, constraint k unique (id));
create table e (id int, constraint k unique (id));
-- error: 42P07 relation "k" already exists
