-- case: in any form
update pg_attribute set atttypmod = 104 where attname = 'note'; -- reports: catalog-written
delete from pg_catalog.pg_depend where objid = 1; -- reports: catalog-written
insert into pg_enum values (1, 2, 3, 'glad'); -- reports: catalog-written
update pg_index set indisvalid = true where indexrelid = 1; -- reports: catalog-written

-- case: tables of the project
update pg_things set name = '' where id = 1;
update app.pg_class set name = '' where id = 1;
select * from pg_attribute;
