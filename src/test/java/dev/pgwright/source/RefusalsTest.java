package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          create database d | CREATE DATABASE
          /* a */ Drop -- b \\n Database d | DROP DATABASE
          alter database d set x = 1 | ALTER DATABASE
          create role r | CREATE ROLE
          create user u password 'x' | CREATE USER
          drop group g | DROP GROUP
          create tablespace t location '/' | CREATE TABLESPACE
          create subscription s connection '' publication p | CREATE SUBSCRIPTION
          alter system set x = 1 | ALTER SYSTEM
          load 'x.so' | LOAD
          prepare transaction 'x' | PREPARE TRANSACTION
          import foreign schema s from server x into y | IMPORT FOREIGN SCHEMA
          drop owned by x | DROP OWNED
          comment on role r is 'x' | COMMENT ON ROLE
          grant connect on database d to r | GRANT ON DATABASE
          copy t to program 'rm' | COPY with a PROGRAM
          copy t from '/etc/passwd' | COPY with a file of the server
          copy (select 1) to E'/x' | COPY with a file of the server
          copy t to stdout | COPY TO STDOUT
          copy t from stdin | COPY FROM STDIN without a semicolon and rows
          create or replace function f() returns int language c as 'x', 'y' | a function in LANGUAGE c
          create function f() returns int as 'x', 'y' language 'C' | a function in LANGUAGE c
          create foreign table t (a int) server s options (program 'rm') | a foreign table with a program
          select pg_read_file('/etc/passwd') | a call of pg_read_file
          select pg_catalog."pg_ls_dir" ('.') | a call of pg_ls_dir
          with a as (select lo_export(1, '/x')) select 1 | a call of lo_export
          create materialized view m as select pg_read_file('x') | a call of pg_read_file
          create table t as select * from dblink('x', 'y') as a (b int) | a call of dblink
          do $$ begin copy t to program 'rm'; end $$ | DO with COPY
          do $$ begin copy t (a) from '/x'; end $$ | DO with COPY
          do 'begin execute ''copy t to program ''''rm''''''; end' | DO with COPY
          do $$ begin perform pg_reload_conf(); end $$ | DO with pg_reload_conf
          do language plpython3u $$ import os $$ | DO in LANGUAGE plpython3u
          set standard_conforming_strings = off | standard_conforming_strings = off
          set session client_encoding to 'latin1' | a client_encoding other than UTF8
          select set_config('standard_conforming_strings', 'off', false) | standard_conforming_strings = off
          """)
  void what_reaches_outside_the_database_is_refused(String text, String what) {
    assertThat(Refusals.of(Script.tokens(text.replace("\\n", "\n")))).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table database (role int)",
        "create user mapping for public server s",
        "alter table \"user\" add program text",
        "create function f() returns text language sql as 'select pg_read_file(''x'')'",
        "create view v as select pg_ls_dir('.')",
        "revoke execute on function pg_read_file(text) from public",
        "create procedure p(language c) language plpgsql as ''",
        "insert into notes values ('copy t to program ''rm''; select pg_read_file(1)')",
        "do $$ begin create role r; exception when duplicate_object then null; end $$",
        "do $$ begin raise notice 'we copy from '; end $$",
        "set client_encoding = 'UTF8'",
        "set standard_conforming_strings to on",
        "select pg_catalog.set_config('search_path', '', false)",
        "select pg_catalog.setval('s', 1, true)",
        "grant select on t to database_reader",
        "commit",
        "create table dblink_jobs (a int)",
        "insert into pg_log_entries (a) values (1)",
        "prepare p as select 1",
        "comment on table role is 'x'"
      })
  void what_stays_inside_is_run(String text) {
    assertThat(Refusals.of(Script.tokens(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\restrict x", "\\echo hi", "\\set ON_ERROR_STOP on", "\\encoding utf8"})
  void harmless_psql_commands_are_left_out(String text) {
    assertThat(Refusals.of((Part.MetaCommand) Script.split(text).getFirst())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\connect x",
        "\\c",
        "\\i other.sql",
        "\\ir other.sql",
        "\\! rm",
        "\\copy t from x",
        "\\set x 1",
        "\\encoding latin1",
        "\\echo a \\\\ drop table t;",
        "\\gexec",
        "\\if true"
      })
  void other_psql_commands_are_refused(String text) {
    var command = (Part.MetaCommand) Script.split(text).getFirst();
    assertThat(Refusals.of(command)).contains("the psql command \\" + command.name());
  }
}
