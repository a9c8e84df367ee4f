-- case: in any form
create role app login password 'secret'; -- reports: password-in-migration
create user app with encrypted password 'secret'; -- reports: password-in-migration
alter role app password 'secret'; -- reports: password-in-migration
alter user app with password 'md5abc'; -- reports: password-in-migration

-- case: none, and a verifier
create role app login;
alter role app password null;
alter role app valid until '2030-01-01';
create role app password 'SCRAM-SHA-256$4096:salt$stored:server';
