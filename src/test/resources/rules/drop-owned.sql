-- case: in any form
drop owned by staff; -- reports: drop-owned
DROP OWNED BY CURRENT_USER, "Staff" CASCADE; -- reports: drop-owned

-- case: given to another one
reassign owned by staff to boss;
