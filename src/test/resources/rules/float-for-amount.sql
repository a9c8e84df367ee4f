-- case: called like money
create table orders (
  total real, -- reports: float-for-amount
  unit_price double precision, -- reports: float-for-amount
  fee float(3), -- reports: float-for-amount
  "Balance" float8, -- reports: float-for-amount
  amount numeric(12, 2),
  cost bigint,
  weight real,
  coffee double precision,
  prices float4[] -- reports: float-for-amount
);

-- case: a new column, and a changed one
alter table orders add column total float; -- reports: float-for-amount
alter table orders alter column total type double precision; -- reports: float-for-amount
alter table orders alter column total type numeric;
