create domain email as text default 'a@b';
create table people (id bigint primary key, email email);
insert into people values (1, 'a@b'), (2, null);

-- claim: ADD CONSTRAINT reads every table that uses the domain under SHARE -- since: 14
begin;
alter domain email add constraint at check (value like '%@%');
table locks;
-- expect: people | SHARE

-- claim: ADD CONSTRAINT NOT VALID locks no table and holds for new values -- since: 14
begin;
alter domain email add constraint at check (value like '%@%') not valid;
table locks;
-- expect: no rows
commit;
insert into people values (3, 'x');
-- error: 23514 value for domain email violates check constraint "at"

-- claim: VALIDATE CONSTRAINT reads every table that uses the domain under SHARE -- since: 14
alter domain email add constraint at check (value like '%@%') not valid;
begin;
alter domain email validate constraint at;
table locks;
-- expect: people | SHARE

-- claim: SET NOT NULL reads every table that uses the domain under SHARE -- since: 14
update people set email = 'a@b';
begin;
alter domain email set not null;
table locks;
-- expect: people | SHARE

-- claim: defaults, DROP NOT NULL, DROP CONSTRAINT and RENAME CONSTRAINT lock no table -- since: 14
alter domain email add constraint at check (value like '%@%');
begin;
alter domain email set default 'c@d';
alter domain email drop default;
alter domain email drop not null;
alter domain email rename constraint at to sign;
alter domain email drop constraint sign;
table locks;
-- expect: no rows

-- claim: a domain's base type cannot be changed -- since: 14
alter domain email type varchar;
-- error: 42601 syntax error at or near "type"
