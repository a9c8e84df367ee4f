-- case: in any form
create extension if not exists plpython3u; -- reports: untrusted-language
create function f() returns int language plpython3u as 'return 1'; -- reports: untrusted-language
create function f() returns int language c as 'lib', 'f'; -- reports: untrusted-language
do language plperlu 'system("ls")'; -- reports: untrusted-language

-- case: trusted ones
create extension plperl;
create function f() returns int language sql as 'select 1';
do language plpgsql 'begin null; end';
do 'begin null; end';
