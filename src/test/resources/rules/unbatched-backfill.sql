-- case: by key
update orders set state = 'open' where id = 7;
delete from orders where id in (1, 2, 3);
