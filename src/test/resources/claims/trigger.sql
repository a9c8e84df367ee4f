create table orders (id bigint primary key, amount int);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on orders for each row execute function touch();

-- claim: CREATE TRIGGER takes SHARE ROW EXCLUSIVE -- since: 14
begin;
create trigger another before insert on orders for each row execute function touch();
-- says: nothing
table locks;
-- expect: orders | SHARE ROW EXCLUSIVE

-- claim: DROP TRIGGER takes ACCESS EXCLUSIVE -- since: 14
begin;
drop trigger touch on orders;
table locks;
-- expect: orders | ACCESS EXCLUSIVE

-- claim: ENABLE and DISABLE TRIGGER take SHARE ROW EXCLUSIVE -- since: 14
begin;
alter table orders disable trigger touch;
-- says: nothing
table locks;
-- expect: orders | SHARE ROW EXCLUSIVE
commit;
begin;
alter table orders enable always trigger touch;
table locks;
-- expect: orders | SHARE ROW EXCLUSIVE
