CREATE PROCEDURE tidy(a integer, label text DEFAULT 'x') LANGUAGE plpgsql AS 'begin null; end';
CREATE PROCEDURE sum_up(a integer, INOUT sum integer) LANGUAGE plpgsql AS 'begin sum := a; end';
CREATE PROCEDURE twice(a text) LANGUAGE plpgsql AS 'begin null; end';
COMMENT ON PROCEDURE tidy(integer, text) IS 'tidies';
