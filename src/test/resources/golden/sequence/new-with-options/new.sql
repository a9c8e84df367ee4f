CREATE SEQUENCE invoice_number AS integer INCREMENT BY 10 MINVALUE 1000 MAXVALUE 999999 START WITH 5000 CACHE 20 CYCLE;
COMMENT ON SEQUENCE invoice_number IS 'printed on paper';
CREATE TABLE invoices (id integer PRIMARY KEY, number integer DEFAULT nextval('invoice_number') NOT NULL);
