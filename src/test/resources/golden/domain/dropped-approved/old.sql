-- A domain nobody uses any more, with the domain over it.
CREATE DOMAIN mail AS text COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT mail_at CHECK (VALUE LIKE '%@%');
CREATE DOMAIN work_mail AS mail CONSTRAINT work_mail_ours CHECK (VALUE LIKE '%@work');
COMMENT ON DOMAIN work_mail IS 'ours';
ALTER DOMAIN work_mail ADD CONSTRAINT work_mail_short CHECK (length(VALUE) < 99) NOT VALID;
COMMENT ON CONSTRAINT work_mail_short ON DOMAIN work_mail IS 'not proven';
CREATE TABLE t (id integer PRIMARY KEY);
