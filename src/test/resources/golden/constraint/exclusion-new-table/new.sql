CREATE TABLE rooms (id integer PRIMARY KEY);
CREATE TABLE closures (
    id integer PRIMARY KEY,
    room_id integer NOT NULL CONSTRAINT fk_closures_rooms REFERENCES rooms,
    days daterange NOT NULL,
    void boolean DEFAULT false NOT NULL,
    CONSTRAINT closures_days_exclude EXCLUDE USING gist (int4range(room_id, room_id, '[]') WITH =, days WITH &&)
        WHERE (NOT void) DEFERRABLE INITIALLY DEFERRED
);
