-- case: without it nothing else goes
drop table orders;

-- case: a view with what reads it
drop view open_orders cascade; -- reports: drop-cascade
