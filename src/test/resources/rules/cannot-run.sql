

-- case: concurrent drops
drop index concurrently a, b; -- reports: cannot-run
drop index concurrently a cascade; -- reports: cannot-run
