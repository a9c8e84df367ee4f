CREATE TABLE codes (id integer PRIMARY KEY, system text NOT NULL, code text NOT NULL, CONSTRAINT codes_system_code_unique UNIQUE (system, code));
CREATE TABLE uses (
    id integer PRIMARY KEY, system text, code text,
    CONSTRAINT fk_uses_codes FOREIGN KEY (system, code) REFERENCES codes (system, code) MATCH FULL
);
