-- rule: random-uuid-key
-- reports: column:orders.id
create table orders (id uuid primary key default gen_random_uuid());
-- silent
create table orders (id uuid primary key default uuidv7(), token uuid default gen_random_uuid());

-- rule: stored-generated
-- reports: column:orders.total
create table orders (price numeric, amount int, total numeric generated always as (price * amount) stored);
-- silent
create table orders (price numeric, amount int, total numeric generated always as (price * amount) stored,
  sum numeric generated always as (price * amount) virtual);
create index on orders (total);

-- rule: trigger-computed
-- reports: trigger:orders.totals
create table orders (price numeric, amount int, total numeric);
create function total() returns trigger language plpgsql as $$ begin new.total := new.price * new.amount; return new; end $$;
create trigger totals before insert or update on orders for each row execute function total();
-- silent
create table orders (price numeric, updated_at timestamptz);
create function touch() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
create trigger touched before update on orders for each row execute function touch();

-- rule: coalesced-unique
-- reports: index:one_each
create table members (team int, role text);
create unique index one_each on members (team, coalesce(role, ''));
-- silent
create table members (team int, role text, unique nulls not distinct (team, role));

-- rule: not-null-check
-- reports: constraint:orders.filled
create table orders (total int constraint filled check (total is not null));
-- silent
create table orders (total int not null constraint filled check (total > 0));

-- rule: unvalidated-not-null
-- reports: column:orders.total
create table orders (total int);
alter table orders add constraint filled not null total not valid;
-- silent
create table orders (total int not null);

-- rule: exclusion-as-key
-- reports: constraint:bookings.no_overlap
create table bookings (room int4range, during tstzrange,
  constraint no_overlap exclude using gist (room with =, during with &&));
-- silent
create table bookings (room int4range, during tstzrange,
  constraint no_overlap unique (room, during without overlaps));

-- rule: trigger-checked-period
-- reports: function:no_overlap()
create table bookings (room int, during tstzrange);
create function no_overlap() returns trigger language plpgsql as $$ begin
  if exists (select from bookings b where b.room = new.room and b.during && new.during) then
    raise exception 'taken'; end if; return new; end $$;
-- silent
create function checked() returns trigger language plpgsql as $$ begin
  if new is null then raise exception 'none'; end if; return new; end $$;

-- rule: documentation-only-key
-- reports: constraint:items.loose
create table orders (id bigint primary key);
create table items (order_id bigint);
alter table items add constraint loose foreign key (order_id) references orders not valid;
-- silent
create table orders (id bigint primary key);
create table items (order_id bigint, foreign key (order_id) references orders not enforced);

-- rule: skip-scan-suffices
-- reports: index:alone
create table orders (id bigint primary key, state int, day int);
insert into orders select i, i % 4, i % 5000 from generate_series(1, 20000) i;
create index pair on orders (state, day);
create index alone on orders (day);
analyze orders;
-- silent
create table orders (id bigint primary key, state int, day int);
insert into orders select i, i, i % 5000 from generate_series(1, 20000) i;
create index pair on orders (state, day);
create index alone on orders (day);
analyze orders;

-- rule: old-row-lookup
-- reports: function:rename(bigint, text)
create table users (id bigint primary key, name text);
create function rename(which bigint, wanted text) returns text language plpgsql as $$ declare old_name text; begin
  select name into old_name from users where id = which for update;
  update users set name = wanted where id = which;
  return old_name; end $$;
-- silent
create table users (id bigint primary key, name text);
create function rename(which bigint, wanted text) returns void language sql as 'update users set name = wanted where id = which';
