-- case: of any kind
alter table bookings add constraint no_overlap exclude using gist (room with =, during with &&); -- reports: exclusion-constraint
alter table bookings add exclude using gist (during with &&) where (not cancelled); -- reports: exclusion-constraint

-- case: temporal keys are of the same kind, pg=18
alter table bookings add primary key (room, during without overlaps); -- reports: exclusion-constraint
alter table bookings add constraint once unique (room, during without overlaps); -- reports: exclusion-constraint

-- case: plain keys have a concurrent form
alter table bookings add constraint once unique (room);

-- case: a new table
create table bookings (room int, during tsrange, exclude using gist (room with =, during with &&));
alter table bookings add exclude using gist (during with &&);
