-- case: always true
delete from orders where not false; -- reports: delete-without-where
