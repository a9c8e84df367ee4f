begin;
select count(*) from users;
rollback;
