-- case: never committed
begin;
alter table orders add column note text; -- reports: unclosed-transaction

-- case: with other words
start transaction isolation level serializable;
alter table orders add column note text; -- reports: unclosed-transaction

-- case: the second one
begin;
commit;
begin;
alter table orders add column note text; -- reports: unclosed-transaction

-- case: another one follows
begin;
alter table orders add column note text;
commit and chain; -- reports: unclosed-transaction

-- case: ended in any way
begin;
alter table orders add column note text;
end;
begin work;
rollback;
begin;
abort;
begin;
prepare transaction 'a';

-- case: a savepoint is no end
begin;
savepoint a;
release a; -- reports: unclosed-transaction

-- case: the transaction of the tool, wrapped
alter table orders add column note text;

-- case: blocks of PL/pgSQL
do $$ begin perform 1; end $$;
create function f() returns int language sql begin atomic select 1; end;
