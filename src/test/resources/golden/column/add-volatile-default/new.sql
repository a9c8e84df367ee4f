CREATE TABLE documents (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL,
    public_id uuid DEFAULT gen_random_uuid() NOT NULL,
    shard double precision DEFAULT random()
);
