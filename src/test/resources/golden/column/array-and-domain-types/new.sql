CREATE DOMAIN slug AS text CONSTRAINT slug_check CHECK (VALUE ~ '^[a-z-]*$');
CREATE TABLE zoo (
    id integer PRIMARY KEY,
    a integer[] DEFAULT '{1,2,3}', b text[][] DEFAULT '{{a,b},{c,d}}', c int4range DEFAULT '[1,10)', d tstzmultirange,
    e inet DEFAULT '10.0.0.1/8', f cidr, g macaddr, h bit(3) DEFAULT B'101', i bytea DEFAULT '\x00ff', j money,
    k slug DEFAULT 'a-b', l slug[], m point DEFAULT '(1,2)', n interval day to second(2) DEFAULT '1 day', o "char" DEFAULT 'x', p char(4) DEFAULT 'ab',
    q xml, r jsonpath DEFAULT '$.a[*] ? (@ > 1)', s regclass, t oid, u pg_lsn
);
