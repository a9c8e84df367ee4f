-- A volatile default that a unique constraint needs: backfill before the index is built.
CREATE TABLE coupons (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
