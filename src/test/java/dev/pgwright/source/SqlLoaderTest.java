package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("pg")
final class SqlLoaderTest {

  private static ScratchDatabase database;

  @TempDir Path folder;
  private Connection connection;

  @BeforeAll
  static void create() {
    database = SharedSandbox.get().create("loader");
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @BeforeEach
  void open() throws SQLException {
    connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema public cascade; create schema public");
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void a_file_is_run_statement_by_statement() throws SQLException {
    var loaded =
        load(
            """
            \uFEFFcreate table t (a int primary key, b text);\r
            create function f() returns int begin atomic select 1; select 2; end;
            copy t from stdin;
            1\tone;
            2\t\\N
            \\.
            begin; insert into t values (3); commit;
            create index concurrently on t (b);
            """);
    assertThat(loaded).isEqualTo(new SqlLoader.Loaded(1, 7, 0));
    assertThat(one("select string_agg(coalesce(b, '-'), ',' order by a) from t"))
        .isEqualTo("one;,-,-");
    assertThat(one("select f()")).isEqualTo("2");
  }

  @Test
  void a_dump_leaves_no_settings_behind() throws SQLException {
    load(
        """
        \\restrict abc
        SET statement_timeout = 0;
        SET transaction_timeout = 0;
        SET client_encoding = 'UTF8';
        SET standard_conforming_strings = on;
        SELECT pg_catalog.set_config('search_path', '', false);
        CREATE SCHEMA public;
        COMMENT ON SCHEMA public IS 'standard public schema';
        CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;
        CREATE TABLE public.t (a integer);
        ALTER TABLE public.t OWNER TO "App Owner";
        GRANT SELECT ON TABLE public.t TO reader, writer;
        ALTER DEFAULT PRIVILEGES FOR ROLE "App Owner" GRANT SELECT ON TABLES TO reader;
        \\unrestrict abc
        """);
    assertThat(one("show search_path")).isEqualTo("\"$user\", public");
    assertThat(one("select tableowner from pg_tables where tablename = 't'"))
        .isEqualTo("App Owner");
    assertThat(one("select rolcanlogin from pg_roles where rolname = 'reader'")).isEqualTo("f");
  }

  @Test
  void roles_are_created_inside_a_transaction_too() throws SQLException {
    load(
        """
        begin;
        create schema public;
        create table t (a int);
        grant select on t to inside_one, inside_two;
        commit;
        """);
    assertThat(one("select count(*) from pg_roles where rolname like 'inside\\_%'")).isEqualTo("2");
    assertThat(one("select count(*) from t")).isEqualTo("0");
  }

  @Test
  void owners_and_privileges_are_left_out_on_a_foreign_server() throws SQLException, IOException {
    Path file =
        file(
            """
            create table t (a int);
            alter table t owner to nobody_there;
            grant select on t to nobody_there;
            revoke all on t from public;
            alter default privileges grant select on tables to nobody_there;
            """);
    assertThat(SqlLoader.load(file, connection, MissingRoles.SKIP))
        .isEqualTo(new SqlLoader.Loaded(1, 1, 4));
    assertThat(one("select count(*) from pg_roles where rolname = 'nobody_there'")).isEqualTo("0");
  }

  @Test
  void a_block_that_creates_roles_is_refused_on_a_foreign_server() throws IOException {
    Path file = file("do $$ begin execute 'create role made_there'; end $$");
    assertThatThrownBy(() -> SqlLoader.load(file, connection, MissingRoles.SKIP))
        .hasMessage("DO that changes roles is not run in a throwaway database");
  }

  @Test
  void a_syntax_error_is_told_with_its_line() {
    assertFails(
        "select 1;\r\n\r\n-- 😀\r\ncreate table t (\r\n  a int, -- 😀\r\n  b inte ger\r\n);\r\n",
        6,
        "syntax error at or near \"ger\" [42601]");
  }

  @Test
  void an_error_at_the_end_of_a_statement_is_told_with_its_last_line() {
    assertFails("create table t (\n  a int\n", 2, "syntax error at end of input [42601]");
  }

  @Test
  void an_error_without_a_position_is_told_with_the_line_of_its_statement() {
    assertFails(
        "create table t (a int);\n\n-- again\ncreate table\n  t (b int);",
        4,
        "relation \"t\" already exists [42P07]");
  }

  @Test
  void an_error_in_a_function_body_is_told_with_its_line() {
    assertFails(
        """
        create function f() returns void language plpgsql as $$
        begin
          perform 1;
          if true then;;
        end $$;
        """,
        4,
        "syntax error at or near \";\" [42601]");
  }

  @Test
  void a_row_that_does_not_fit_is_told_with_its_line() {
    assertFails(
        "create table t (a int);\ncopy t from stdin;\n1\nx\n\\.\n",
        4,
        "invalid input syntax for type integer: \"x\" [22P02]");
  }

  @Test
  void detail_and_hint_of_the_server_are_told() {
    assertThatThrownBy(() -> load("create table t (a int);\nselect aa from t;"))
        .satisfies(e -> assertThat(((PgwrightException) e).hint()).contains("\"t.a\""));
    assertFails("create table u (a int unique);\ninsert into u values (7), (7);", 2, "Key (a)=(7)");
  }

  @Test
  void a_type_of_an_extension_that_was_forgotten_is_explained() {
    assertThatThrownBy(() -> load("create table t (a citext);"))
        .hasMessage("type \"citext\" does not exist [42704]")
        .satisfies(
            e ->
                assertThat(((PgwrightException) e).hint())
                    .isEqualTo("create extension citext before this statement"));
  }

  @Test
  void an_extension_that_the_server_lacks_is_named() {
    assertThatThrownBy(() -> load("select 1;\ncreate extension if not exists \"no-such\";"))
        .hasMessage("the throwaway server lacks the extension no-such")
        .satisfies(
            e -> {
              assertThat(((PgwrightException) e).code()).isEqualTo(Code.SANDBOX);
              assertThat(((PgwrightException) e).line()).isEqualTo(2);
            });
  }

  @Test
  void a_transaction_that_never_ends_is_an_error_and_is_undone() throws SQLException {
    assertFails("create table a ();\nbegin;\ncreate table b ();", 2, "never ends");
    assertThat(one("select to_regclass('b') is null")).isEqualTo("t");
  }

  @Test
  void a_failure_inside_a_transaction_leaves_a_session_that_can_be_used() throws SQLException {
    assertFails("begin;\nset search_path = x;\nselect nothing;", 3, "does not exist");
    assertThat(one("show search_path")).isEqualTo("\"$user\", public");
  }

  @Test
  void nothing_is_run_when_a_later_statement_is_refused() throws SQLException {
    assertFails("create table t ();\n\ncreate database d;", 3, "CREATE DATABASE");
    assertThat(one("select to_regclass('t') is null")).isEqualTo("t");
  }

  @Test
  void files_of_a_folder_are_run_in_the_order_of_their_names() throws SQLException, IOException {
    write("2.sql", "create table b as select * from a; set search_path = nowhere");
    write("1.sql", "create table a ();");
    write("3.SQL", "create table c as select * from b");
    write("4.txt", "nonsense");
    write(".5.sql", "nonsense");
    Files.createDirectory(folder.resolve("0.sql"));
    assertThat(SqlLoader.load(folder, connection)).isEqualTo(new SqlLoader.Loaded(3, 4, 0));
  }

  @Test
  void only_the_up_files_of_a_folder_are_run() throws IOException {
    write("1_a.up.sql", "create table a ();");
    write("1_a.down.sql", "drop table a");
    write("notes.sql", "nonsense");
    assertThat(SqlLoader.load(folder, connection)).isEqualTo(new SqlLoader.Loaded(1, 1, 0));
  }

  @Test
  void a_server_that_goes_away_is_reported_as_such() {
    assertThatThrownBy(
            () -> {
              SharedSandbox.get().copy(database, "copy").close();
              load("select 1;");
            })
        .hasMessageContaining("went away")
        .satisfies(e -> assertThat(((PgwrightException) e).code()).isEqualTo(Code.CONNECTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ':x', a[1:2] from (values (array[1])) v (a)",
        "select '{fn now()}', '{\"a\": 1}'::jsonb ? 'a'",
        "do $$ begin if not exists (select from pg_roles where rolname = 'made') then create role made; end if; end $$",
        "set local lock_timeout = 1; reset all; discard all"
      })
  void text_that_other_clients_would_change_arrives_as_it_is(String text) throws IOException {
    load(text);
  }

  private SqlLoader.Loaded load(String text) {
    try {
      return SqlLoader.load(file(text), connection);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertFails(String text, int line, String message) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining(message)
        .satisfies(
            e -> {
              assertThat(((PgwrightException) e).line()).isEqualTo(line);
              assertThat(((PgwrightException) e).file()).isEqualTo(folder.resolve("script.sql"));
              assertThat(((PgwrightException) e).code()).isEqualTo(Code.INPUT);
            });
  }

  private Path file(String text) throws IOException {
    return write("script.sql", text);
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private String one(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
