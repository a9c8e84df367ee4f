-- case: whether it is there or not
drop database if exists shop; -- reports: drop-database
