-- Types that widen in the catalog alone: varchar, varchar to text, numeric precision, timestamp precision, varbit.
CREATE TABLE wide (
    id integer PRIMARY KEY,
    a varchar(10) NOT NULL, b varchar(50) DEFAULT 'b', c numeric(8,2), d timestamptz(0), e varbit(8), f varchar(20), g numeric(5,1), h interval(3)
);
CREATE INDEX idx_wide_a ON wide (a);
