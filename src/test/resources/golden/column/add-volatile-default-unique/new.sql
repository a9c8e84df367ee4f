CREATE TABLE coupons (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code uuid DEFAULT gen_random_uuid() NOT NULL CONSTRAINT coupons_code_unique UNIQUE
);
