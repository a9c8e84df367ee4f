CREATE PROCEDURE split(a integer, b integer) LANGUAGE plpgsql AS 'begin null; end';
CREATE PROCEDURE split(a integer, OUT b integer) LANGUAGE plpgsql AS 'begin b := a; end';
COMMENT ON PROCEDURE split(IN integer) IS 'halves';
