-- case: capitals, spaces, keywords
create table "Orders" (id int); -- reports: name-needs-quotes
create table orders (
  "userId" int, -- reports: name-needs-quotes
  "order" int, -- reports: name-needs-quotes
  "a b" int, -- reports: name-needs-quotes
  "plain" int,
  name text,
  value text,
  type text
);
alter table orders add column "Total" int; -- reports: name-needs-quotes

-- case: another name
alter table orders rename to "Orders"; -- reports: name-needs-quotes
alter table orders rename column total to "Total"; -- reports: name-needs-quotes
alter table "Orders" rename to orders;

-- case: unquoted capitals are folded
create table Orders (Id int);
