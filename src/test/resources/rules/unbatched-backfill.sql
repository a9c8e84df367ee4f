-- case: by key
update orders set state = 'open' where id = 7;
delete from orders where id in (1, 2, 3);

-- case: merge
merge into orders o using fresh f on o.id = f.id when matched then update set note = f.note; -- reports: unbatched-backfill
merge into orders o using fresh f on o.id = f.id when not matched then insert values (f.id);

-- case: explained, and run all the same
explain analyze update orders set note = '' where status = 'old'; -- reports: unbatched-backfill
explain update orders set note = '' where status = 'old';
