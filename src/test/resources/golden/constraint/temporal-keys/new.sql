CREATE EXTENSION btree_gist;
CREATE TABLE plain (id integer PRIMARY KEY);
CREATE TABLE contracts (id integer, valid daterange, CONSTRAINT contracts_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE rates (
    contract_id integer, valid daterange, amount numeric(10,2),
    CONSTRAINT rates_pkey PRIMARY KEY (contract_id, valid WITHOUT OVERLAPS),
    CONSTRAINT fk_rates_contracts FOREIGN KEY (contract_id, PERIOD valid) REFERENCES contracts (id, PERIOD valid)
);
