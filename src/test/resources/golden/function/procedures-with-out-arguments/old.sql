-- Two procedures of one name whose arguments, those that come out included, have the same types.
CREATE PROCEDURE split(a integer, b integer) LANGUAGE plpgsql AS 'begin null; end';
