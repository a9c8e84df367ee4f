-- Type, step, bounds, cache, cycle, persistence and owner of sequences.
CREATE TABLE t (id integer, n integer);
CREATE SEQUENCE a;
CREATE SEQUENCE b AS smallint INCREMENT BY -1 OWNED BY t.id;
CREATE SEQUENCE c CACHE 10 CYCLE MAXVALUE 100;
CREATE UNLOGGED SEQUENCE d;
