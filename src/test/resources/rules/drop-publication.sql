-- case: in any form
drop publication reports; -- reports: drop-publication
drop publication if exists a, b; -- reports: drop-publication
drop subscription feed; -- reports: drop-publication
alter publication reports drop table orders; -- reports: drop-publication
alter publication reports set table orders; -- reports: drop-publication

-- case: more, and other settings
alter publication reports add table items;
alter publication reports set (publish = 'insert');
create publication reports;
