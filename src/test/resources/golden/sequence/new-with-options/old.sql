-- Every option of a sequence.
CREATE TABLE invoices (id integer PRIMARY KEY);
