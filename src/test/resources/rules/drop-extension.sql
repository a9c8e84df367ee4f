-- case: whether it is there or not
drop extension if exists hstore cascade; -- reports: drop-extension
