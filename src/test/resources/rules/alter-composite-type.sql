-- case: each kind of change of its attributes
alter type address add attribute country text; -- reports: alter-composite-type
alter type address drop attribute if exists zip cascade; -- reports: alter-composite-type
alter type "Address" alter attribute street set data type varchar(80) cascade; -- reports: alter-composite-type

-- case: another name of an attribute
alter type address rename attribute zip to postcode cascade; -- reports: alter-composite-type

-- case: a type that the migration has made
create type address as (street text);
alter type address add attribute zip text;
alter type address rename attribute zip to postcode;

-- case: one that was there before it
create type address as (street text);
-- migration
alter type address add attribute zip text; -- reports: alter-composite-type

-- case: enums, owners and domains are other kinds
alter type mood add value 'glad';
alter type address owner to staff;
alter domain price set default 0;
