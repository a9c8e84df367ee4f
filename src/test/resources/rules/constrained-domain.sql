-- case: with a constraint
create domain price as numeric check (value >= 0); -- reports: constrained-domain
create domain code as text not null; -- reports: constrained-domain
create domain code as text constraint long check (length(value) > 3) default 'none'; -- reports: constrained-domain

-- case: without one
create domain code as text;
create domain code as text default 'none' collate "C";
create domain code as text null;
