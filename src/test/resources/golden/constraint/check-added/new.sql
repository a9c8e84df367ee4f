CREATE TABLE offers (
    id integer PRIMARY KEY, price numeric(10,2), was numeric(10,2), code text,
    CONSTRAINT offers_price_check CHECK (price >= 0),
    CONSTRAINT offers_was_check CHECK (was IS NULL OR was > price),
    CONSTRAINT offers_code_check CHECK (code !~ ':x[%\\'']' AND code NOT LIKE '10\%%')
);
