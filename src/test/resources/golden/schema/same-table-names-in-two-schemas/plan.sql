-- needs no rows from: SELECT ctid FROM tenant_b.items WHERE NOT ((length(label) > 1))

-- file: 01_change_alter_tenant_b_items.up.sql
-- change: alter tenant_b.items
-- Locks: ACCESS EXCLUSIVE on tenant_b.items, catalog change only
-- Way back: loses the values of tenant_b.items.price; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX tenant_b.idx_items_label RENAME TO idx_items_label_old_c78502;
ALTER TABLE tenant_b.items ADD COLUMN price numeric(10,2);
ALTER TABLE tenant_b.items DROP CONSTRAINT items_label_check;
ALTER TABLE tenant_b.items ADD CONSTRAINT items_label_check CHECK ((length(label) > 1)) NOT VALID;

COMMIT;

-- file: 01_change_alter_tenant_b_items.down.sql
-- Undoes: change: alter tenant_b.items
-- Way back: loses the values of tenant_b.items.price; to keep it: copy the column before
--     downgrading

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE tenant_b.items DROP CONSTRAINT IF EXISTS items_label_check_spare_9b3820;
ALTER TABLE tenant_b.items ADD CONSTRAINT items_label_check_spare_9b3820 CHECK ((label <> ''::text))
    NOT VALID;
SET lock_timeout = '0';
ALTER TABLE tenant_b.items VALIDATE CONSTRAINT items_label_check_spare_9b3820;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE tenant_b.items DROP CONSTRAINT items_label_check;
ALTER TABLE tenant_b.items RENAME CONSTRAINT items_label_check_spare_9b3820 TO items_label_check;
ALTER TABLE tenant_b.items DROP COLUMN price;
ALTER INDEX tenant_b.idx_items_label_old_c78502 RENAME TO idx_items_label;

COMMIT;

-- file: 02_change_create_idx_items_label.up.sql
-- change: create idx_items_label
-- Locks: SHARE UPDATE EXCLUSIVE on tenant_b.items, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label;
CREATE INDEX CONCURRENTLY idx_items_label ON tenant_b.items USING btree (lower(label));

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_items_label.down.sql
-- Undoes: change: create idx_items_label

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_idx_items_label_old_c78502.up.sql
-- change: drop idx_items_label_old_c78502
-- Locks: SHARE UPDATE EXCLUSIVE on tenant_b.items, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label_old_c78502;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_idx_items_label_old_c78502.down.sql
-- Undoes: change: drop idx_items_label_old_c78502

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS tenant_b.idx_items_label_old_c78502;
CREATE INDEX CONCURRENTLY idx_items_label_old_c78502 ON tenant_b.items USING btree (label);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_validate_items_label_check.up.sql
-- change: validate items_label_check
-- Locks: SHARE UPDATE EXCLUSIVE on tenant_b.items, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE tenant_b.items VALIDATE CONSTRAINT items_label_check;

COMMIT;

-- file: 04_change_validate_items_label_check.down.sql
-- Undoes: change: validate items_label_check

-- Nothing to do.
