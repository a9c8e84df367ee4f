
-- file: 01_change_detach_m_us_1.up.sql
-- change: detach m_us_1
-- Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.m_us_1, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.m_us DETACH PARTITION public.m_us_1;

COMMIT;

-- file: 01_change_detach_m_us_1.down.sql
-- Undoes: change: detach m_us_1

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.m_us_1 DROP CONSTRAINT IF EXISTS m_us_1_bound_e81de5;
ALTER TABLE public.m_us_1 ADD CONSTRAINT m_us_1_bound_e81de5
    CHECK (((region IS NOT NULL) AND (region = 'us'::text) AND
    satisfies_hash_partition('public.m_us'::regclass, 2, 1, at))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.m_us_1 VALIDATE CONSTRAINT m_us_1_bound_e81de5;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.m_us ATTACH PARTITION public.m_us_1 FOR VALUES WITH (modulus 2, remainder 1);
ALTER TABLE public.m_us_1 DROP CONSTRAINT IF EXISTS m_us_1_bound_e81de5;

COMMIT;

-- file: 02_change_detach_m_us_0.up.sql
-- change: detach m_us_0
-- Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.m_us_0, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.m_us DETACH PARTITION public.m_us_0;

COMMIT;

-- file: 02_change_detach_m_us_0.down.sql
-- Undoes: change: detach m_us_0

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.m_us_0 DROP CONSTRAINT IF EXISTS m_us_0_bound_71675b;
ALTER TABLE public.m_us_0 ADD CONSTRAINT m_us_0_bound_71675b
    CHECK (((region IS NOT NULL) AND (region = 'us'::text) AND
    satisfies_hash_partition('public.m_us'::regclass, 2, 0, at))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.m_us_0 VALIDATE CONSTRAINT m_us_0_bound_71675b;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.m_us ATTACH PARTITION public.m_us_0 FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE public.m_us_0 DROP CONSTRAINT IF EXISTS m_us_0_bound_71675b;

COMMIT;

-- file: 03_change_detach_m_us.up.sql
-- change: detach m_us
-- Locks: SHARE UPDATE EXCLUSIVE on public.m, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.m_us_0, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.m_us_1, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

ALTER TABLE public.m DETACH PARTITION public.m_us CONCURRENTLY;
SET lock_timeout = '3s';
ALTER TABLE public.m_us DROP CONSTRAINT IF EXISTS m_us_region_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_detach_m_us.down.sql
-- Undoes: change: detach m_us

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.m_us DROP CONSTRAINT IF EXISTS m_us_region_check;
ALTER TABLE public.m_us ADD CONSTRAINT m_us_region_check
    CHECK (((region IS NOT NULL) AND (region = 'us'::text))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.m_us VALIDATE CONSTRAINT m_us_region_check;
SET lock_timeout = '3s';
DO $together$
BEGIN
    ALTER TABLE public.m ATTACH PARTITION public.m_us FOR VALUES IN ('us');
    ALTER TABLE public.m_us DROP CONSTRAINT IF EXISTS m_us_region_check;
END
$together$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_table_m_asia_and_more.up.sql
-- change: create table m_asia and more
-- Locks: SHARE UPDATE EXCLUSIVE on public.m, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.m_us, catalog change only
-- Way back: loses the rows of public.m_asia; the rows of public.m_us; the rows of public.m_asia_0;
--     to keep it: dump the table before downgrading; rename the table instead and drop it later, or
--     dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.m_asia (
    id bigint CONSTRAINT m_id_not_null NOT NULL,
    region text CONSTRAINT m_region_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
    CONSTRAINT m_asia_pkey PRIMARY KEY (id, region, at)
)
PARTITION BY HASH (at);
DROP TABLE public.m_us;
ALTER TABLE public.m ATTACH PARTITION public.m_asia FOR VALUES IN ('asia');
CREATE TABLE public.m_asia_0 (
    id bigint CONSTRAINT m_id_not_null NOT NULL,
    region text CONSTRAINT m_region_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
    CONSTRAINT m_asia_0_pkey PRIMARY KEY (id, region, at)
);
ALTER TABLE public.m_asia ATTACH PARTITION public.m_asia_0 FOR VALUES WITH (modulus 1, remainder 0);

COMMIT;

-- file: 04_change_create_table_m_asia_and_more.down.sql
-- Undoes: change: create table m_asia and more
-- Way back: loses the rows of public.m_asia; the rows of public.m_us; the rows of public.m_asia_0;
--     to keep it: dump the table before downgrading; rename the table instead and drop it later, or
--     dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.m_asia_0;
ALTER TABLE public.m DETACH PARTITION public.m_asia;
CREATE TABLE public.m_us (
    id bigint CONSTRAINT m_id_not_null NOT NULL,
    region text CONSTRAINT m_region_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
    CONSTRAINT m_us_pkey PRIMARY KEY (id, region, at)
)
PARTITION BY HASH (at);
DROP TABLE public.m_asia;

COMMIT;

-- file: 05_change_drop_table_m_us_0.up.sql
-- change: drop table m_us_0
-- Locks: ACCESS EXCLUSIVE on public.m_us_0, catalog change only
-- Way back: loses the rows of public.m_us_0; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.m_us_0;

COMMIT;

-- file: 05_change_drop_table_m_us_0.down.sql
-- Undoes: change: drop table m_us_0
-- Way back: loses the rows of public.m_us_0; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.m_us_0 (
    id bigint CONSTRAINT m_id_not_null NOT NULL,
    region text CONSTRAINT m_region_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
    CONSTRAINT m_us_0_pkey PRIMARY KEY (id, region, at)
);

COMMIT;

-- file: 06_change_drop_table_m_us_1.up.sql
-- change: drop table m_us_1
-- Locks: ACCESS EXCLUSIVE on public.m_us_1, catalog change only
-- Way back: loses the rows of public.m_us_1; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.m_us_1;

COMMIT;

-- file: 06_change_drop_table_m_us_1.down.sql
-- Undoes: change: drop table m_us_1
-- Way back: loses the rows of public.m_us_1; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.m_us_1 (
    id bigint CONSTRAINT m_id_not_null NOT NULL,
    region text CONSTRAINT m_region_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT m_at_not_null NOT NULL,
    CONSTRAINT m_us_1_pkey PRIMARY KEY (id, region, at)
);

COMMIT;
