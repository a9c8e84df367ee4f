create table prices (id integer primary key, price numeric(10,2), gross numeric(12,4));
create index prices_gross on prices (gross);
create view gross_prices as select id, gross from prices;
