-- case: in any place
create table orders_of_a_company_with_a_name_that_is_longer_than_the_server_keeps (id int); -- reports: name-is-cut
alter table orders add column orders_of_a_company_with_a_name_that_is_longer_than_the_server_keeps int; -- reports: name-is-cut
create index concurrently "orders_of_a_company_with_a_name_that_is_longer_than_the_server_keeps" on orders (id); -- reports: name-is-cut
drop table orders_of_a_company_with_a_name_that_is_longer_than_the_server_keeps; -- reports: name-is-cut

-- case: bytes count, not letters
create table öäüöäüöäüöäüöäüöäüöäüöäüöäüöäüöäüö (id int); -- reports: name-is-cut

-- case: 63 bytes are kept
create table orders_of_a_company_with_a_name_that_is_as_long_as_they_can_be1 (id int);

-- case: texts and comments may be long
insert into notes values ('orders_of_a_company_with_a_name_that_is_longer_than_the_server_keeps');
select 1; -- orders_of_a_company_with_a_name_that_is_longer_than_the_server_keeps
