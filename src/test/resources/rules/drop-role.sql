-- case: its words
drop role staff; -- reports: drop-role
drop role if exists a, b; -- reports: drop-role
drop user staff; -- reports: drop-role
drop group staff; -- reports: drop-role

-- case: a role that is made
create role staff;
alter role staff with login;
drop user mapping for staff server other;
