CREATE TABLE lines (
    id bigint PRIMARY KEY,
    price numeric NOT NULL,
    pieces integer NOT NULL,
    total numeric GENERATED ALWAYS AS (price * pieces) STORED,
    label text GENERATED ALWAYS AS ('no. ' || id) VIRTUAL,
    gross numeric DEFAULT 0 NOT NULL
);
CREATE INDEX lines_total ON lines (total);
COMMENT ON COLUMN lines.gross IS 'with tax';
CREATE VIEW dear AS SELECT id, total, gross FROM lines WHERE total > 1000;
