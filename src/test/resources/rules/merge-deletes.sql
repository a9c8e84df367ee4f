-- case: in any branch
merge into orders o using fresh f on o.id = f.id when matched then delete; -- reports: merge-deletes
merge into orders o using fresh f on o.id = f.id when matched and f.gone then delete when not matched then insert values (f.id); -- reports: merge-deletes
merge into orders o using fresh f on o.id = f.id when not matched by source then delete; -- reports: merge-deletes

-- case: without a delete
merge into orders o using fresh f on o.id = f.id when matched then update set note = f.note when not matched then do nothing;

-- case: a table of the migration
create table copies (id int);
merge into copies o using fresh f on o.id = f.id when matched then delete;
