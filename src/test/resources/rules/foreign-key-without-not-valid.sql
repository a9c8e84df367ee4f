-- case: a table this migration has just made
create table orders (user_id bigint);
alter table orders add foreign key (user_id) references users;

-- case: with other actions
alter table orders add column x int, add foreign key (user_id) references users; -- reports: foreign-key-without-not-valid
