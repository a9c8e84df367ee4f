-- case: behind all others
alter type mood add value 'glad'; -- reports: enum-value-without-place
alter type public."Mood" add value if not exists 'glad'; -- reports: enum-value-without-place

-- case: with its place
alter type mood add value 'glad' before 'sad';
alter type mood add value 'glad' after 'sad';

-- case: a type of the migration has its order from it
create type mood as enum ('sad');
alter type mood add value 'glad';
