-- On the way back the column is made again, which the view would not allow.
create table prices (id integer primary key, price numeric(10,2), gross numeric(12,4) generated always as (price * 1.2) stored);
create index prices_gross on prices (gross);
create view gross_prices as select id, gross from prices;
