-- Options change without losing the current value.
CREATE SEQUENCE tickets_no AS integer START WITH 1 CACHE 1;
CREATE SEQUENCE countdown INCREMENT BY -1 MINVALUE -100 MAXVALUE 0 START WITH 0;
