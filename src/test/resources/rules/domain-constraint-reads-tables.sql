-- case: a domain that is new
create domain positive as int;
alter domain positive add check (value > 0);

-- case: through a domain over it, and through a table of it
create domain price as numeric;
create domain net_price as price;
create table orders (total net_price);
-- migration
alter domain price add check (value > 0); -- reports: domain-constraint-reads-tables
