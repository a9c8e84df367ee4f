CREATE TABLE wide (
    id integer PRIMARY KEY,
    a varchar(100) NOT NULL, b text DEFAULT 'b', c numeric(12,2), d timestamptz(3), e varbit(16), f varchar, g numeric, h interval
);
CREATE INDEX idx_wide_a ON wide (a);
