-- case: twice
begin;
begin; -- reports: begin-in-transaction
commit;
