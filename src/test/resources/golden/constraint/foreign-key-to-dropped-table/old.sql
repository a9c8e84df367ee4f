CREATE TABLE region (code text PRIMARY KEY, label text);

CREATE TABLE depot (
    id bigint PRIMARY KEY,
    name text UNIQUE
);

CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT parcel_region REFERENCES region (code) ON DELETE CASCADE,
    depot_name text CONSTRAINT parcel_depot REFERENCES depot (name)
);
