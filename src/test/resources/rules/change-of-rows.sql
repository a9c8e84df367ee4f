-- case: every way to change rows
insert into settings values ('a', 'b'); -- reports: change-of-rows
update settings set value = 'c' where key = 'a'; -- reports: change-of-rows
delete from settings where key = 'a'; -- reports: change-of-rows
merge into settings s using fresh f on s.key = f.key when not matched then insert values (f.key, 'x'); -- reports: change-of-rows
with gone as (delete from settings returning *) select * from gone; -- reports: change-of-rows
copy settings from '/tmp/settings.csv'; -- reports: change-of-rows

-- case: reading, and schema
select * from settings;
copy settings to '/tmp/settings.csv';
create table extra as select 1 as id;
