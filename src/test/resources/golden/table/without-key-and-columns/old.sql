-- A table without a primary key gets columns; one without any column is legal too.
CREATE TABLE lines (raw text);
