-- The rows of a partitioned table would all be written again: the same tree with the wanted column
-- is made beside it, follows it, and both change places.
create table meters (
    id bigint not null,
    region text not null,
    reading integer not null,
    primary key (id, region)
) partition by list (region);
create table meters_north partition of meters for values in ('north');
create table meters_rest partition of meters default;
create index meters_reading on meters (reading);
