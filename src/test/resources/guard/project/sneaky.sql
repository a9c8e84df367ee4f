create table a(b int);
\! dropdb prod
