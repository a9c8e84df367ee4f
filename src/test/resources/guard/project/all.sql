\set ON_ERROR_STOP on
\i d.sql
