CREATE SEQUENCE t_id_seq AS integer;
CREATE TABLE t (
    id integer DEFAULT nextval('t_id_seq'::regclass) NOT NULL,
    n integer,
    d timestamptz DEFAULT CURRENT_TIMESTAMP,
    s varchar(10) DEFAULT 'x'::character varying
);
ALTER SEQUENCE t_id_seq OWNED BY t.id;
ALTER TABLE t ADD CONSTRAINT t_n_check CHECK (n = ANY (ARRAY[1, 2]));
ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
CREATE INDEX t_n_idx ON public.t USING btree (n);
