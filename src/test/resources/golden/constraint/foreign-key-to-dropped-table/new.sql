CREATE TABLE depot (
    id bigint PRIMARY KEY
);

CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    region_code text NOT NULL,
    depot_name text
);
