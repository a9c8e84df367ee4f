create table orders (id bigint primary key, c int);
insert into orders select n from generate_series(1, 5000) n;
analyze orders;

-- claim: a DO block can commit when it is not in a transaction -- since: 14
do $$ begin
  update orders set c = 1 where id = 1;
  commit;
  update orders set c = 1 where id = 2;
  raise exception 'stop';
end $$;
-- error: P0001 stop
select count(c) from orders;
-- expect: 1

-- claim: a DO block cannot commit in a transaction block -- since: 14
begin;
do $$ begin commit; end $$;
-- error: 2D000 invalid transaction termination

-- claim: COMMIT in a DO block gives up its locks -- since: 14
-- session: other
begin;
select count(*) from orders;
-- session: a
do $$ begin
  update orders set c = 1;
  commit;
  perform 1 from claims.locks where relation = 'orders';
  if found then raise exception 'it still holds locks'; end if;
end $$;
-- says: nothing

-- claim: UPDATE over a range of ctid reads the pages of the range only -- since: 14
select * from plan($$update orders set c = 1 where c is null and ctid >= '(0,0)'::tid and ctid < '(500,0)'::tid$$);
-- expect: Update on orders
-- expect:   ->  Tid Range Scan on orders
-- expect:         TID Cond: ((ctid >= '(0,0)'::tid) AND (ctid < '(500,0)'::tid))
-- expect:         Filter: (c IS NULL)

-- claim: UPDATE by an array of ctid finds the rows by their place -- since: 14
select * from plan($$update orders set c = 1
  where ctid = any (array(select ctid from orders where c is null limit 10))$$) as line
where line like '%Tid Scan%';
-- expect:   ->  Tid Scan on orders

-- claim: UPDATE holds ROW EXCLUSIVE on the table, beside which others write -- since: 14
begin;
update orders set c = 1 where id = 1;
table locks;
-- expect: orders | ROW EXCLUSIVE
-- session: other
update orders set c = 1 where id = 2;
-- expect: no rows

-- claim: pages are as many as the file's bytes divided by block_size -- since: 14
select max((ctid::text::point)[0]) + 1 = pg_relation_size('orders') / current_setting('block_size')::int
from orders;
-- expect: t
