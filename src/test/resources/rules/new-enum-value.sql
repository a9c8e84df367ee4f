-- case: in any form
alter type mood add value 'glad'; -- reports: new-enum-value
alter type public."Mood" add value if not exists 'glad' after 'sad'; -- reports: new-enum-value

-- case: a type of the migration
create type mood as enum ('sad');
alter type mood add value 'glad';

-- case: another name is another rule's
alter type mood rename value 'sad' to 'blue';
