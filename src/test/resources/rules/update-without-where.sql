-- case: always true
update orders set state = 'open' where true; -- reports: update-without-where
update orders set state = 'open' where 1 = 1; -- reports: update-without-where

-- case: a table this migration has just made
create table orders (state text);
update orders set state = 'open';
