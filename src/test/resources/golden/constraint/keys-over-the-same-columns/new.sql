create table accounts (id bigint primary key);
create table logins (
  id bigint not null,
  handle text not null,
  constraint logins_pkey primary key (id),
  constraint logins_handle_key unique (handle) include (id)
);
alter table logins add constraint logins_id_key unique (id);
alter table logins add constraint logins_handle_key1 unique (handle) include (id);
