-- Columns that become generated, or are not any more; what is made of them comes again.
CREATE TABLE lines (
    id bigint PRIMARY KEY,
    price numeric NOT NULL,
    pieces integer NOT NULL,
    total numeric DEFAULT 0,
    label text,
    gross numeric GENERATED ALWAYS AS (price * 1.2) VIRTUAL
);
CREATE INDEX lines_total ON lines (total);
COMMENT ON COLUMN lines.gross IS 'with tax';
CREATE VIEW dear AS SELECT id, total, gross FROM lines WHERE total > 1000;
