-- A check that only changes its name keeps its comment, and no table is read.
create domain mail as text constraint mail_form check (value like '%@%');
comment on constraint mail_form on domain mail is 'has an at sign';
create table people (id bigint primary key, mail mail);
