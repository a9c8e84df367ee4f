create table p (id integer primary key, name text);
create table h (x text) inherits (p);
create sequence pseq as integer owned by p.id;
alter table p alter id set default nextval('pseq');
