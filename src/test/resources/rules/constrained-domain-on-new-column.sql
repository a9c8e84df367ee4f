-- case: a domain with a CHECK of an earlier migration
create domain positive as int check (value > 0);
-- migration
alter table orders add column amount positive; -- reports: constrained-domain-on-new-column

-- case: a domain without
create domain note as text;
-- migration
alter table orders add column remark note;

-- case: a table of the same migration
create domain positive as int check (value > 0);
create table orders (id int);
alter table orders add column amount positive;

-- case: a domain over one, and a list of them
create domain price as numeric check (value >= 0);
create domain net_price as price;
-- migration
alter table orders add column a net_price; -- reports: constrained-domain-on-new-column
alter table orders add column b price[];
