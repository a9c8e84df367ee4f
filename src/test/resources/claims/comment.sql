create table orders (id bigint primary key, amount int constraint positive check (amount > 0));
create index orders_amount on orders (amount);
create view big as select * from orders where amount > 5;
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on orders for each row execute function touch();

-- claim: COMMENT ON TABLE and ON COLUMN take SHARE UPDATE EXCLUSIVE -- since: 14
begin;
comment on table orders is 'x';
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE
commit;
begin;
comment on column orders.amount is 'x';
table locks;
-- expect: orders | SHARE UPDATE EXCLUSIVE

-- claim: COMMENT ON CONSTRAINT and ON TRIGGER take ACCESS SHARE on the table -- since: 14
begin;
comment on constraint positive on orders is 'x';
table locks;
-- expect: orders | ACCESS SHARE
commit;
begin;
comment on trigger touch on orders is 'x';
table locks;
-- expect: orders | ACCESS SHARE

-- claim: COMMENT ON INDEX, ON VIEW and ON FUNCTION take no lock on tables -- since: 14
begin;
comment on index orders_amount is 'x';
comment on view big is 'x';
comment on function touch() is 'x';
select * from locks where relation = 'orders';
-- expect: no rows

-- claim: an empty comment is none -- since: 14
comment on table orders is '';
select obj_description('orders'::regclass, 'pg_class');
-- expect: null
