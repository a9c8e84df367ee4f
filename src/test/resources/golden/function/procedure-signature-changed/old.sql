-- Procedures whose parameters change: names, defaults, modes; and a comment.
CREATE PROCEDURE tidy(a integer, b text) LANGUAGE plpgsql AS 'begin null; end';
CREATE PROCEDURE sum_up(a integer, INOUT total integer) LANGUAGE plpgsql AS 'begin total := a; end';
CREATE PROCEDURE twice(OUT a integer) LANGUAGE plpgsql AS 'begin a := 1; end';
CREATE PROCEDURE twice(a text) LANGUAGE plpgsql AS 'begin null; end';
