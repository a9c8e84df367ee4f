create domain mail as text constraint mail_has_at check (value like '%@%');
comment on constraint mail_has_at on domain mail is 'has an at sign';
create table people (id bigint primary key, mail mail);
