package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Access;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The transaction around the queries.
@Tag("pg")
class CatalogTest {

  @Test
  void the_settings_of_the_session_do_not_show() throws SQLException {
    String sql =
        """
        create schema app;
        create table app.t (
          a timestamptz default '2024-01-02 03:04:05+00',
          b interval default '1 day 02:00:00',
          c bytea default '\\x00ff',
          d text default 'a\\b',
          e double precision default 0.1::double precision);
        create view app.v as select a from app.t where d = 'a\\b';
        """;
    Schema plain = Read.after(sql);
    Schema other =
        Read.after(
            sql
                + """
                set search_path = app, public;
                set datestyle = 'ISO, DMY';
                set intervalstyle = 'iso_8601';
                set timezone = 'Asia/Tokyo';
                set bytea_output = 'escape';
                set extra_float_digits = -3;
                set standard_conforming_strings = off;
                set quote_all_identifiers = on;
                """);
    assertThat(other).isEqualTo(plain);
    assertThat(plain.table(QualifiedName.of("app", "t")).orElseThrow().column(new Name("a")))
        .map(column -> column.fill())
        .contains(new Fill.Expression("'2024-01-02 03:04:05+00'::timestamp with time zone"));
  }

  @Test
  void the_session_is_as_it_was() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("session");
        Connection connection = database.connect()) {
      Schema first = Read.after(connection, "set search_path = public; create table t ()");
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(one(connection, "show search_path")).isEqualTo("public");
      assertThat(one(connection, "show transaction_read_only")).isEqualTo("off");
      assertThat(one(connection, "show statement_timeout")).isNotEqualTo("1min");
      assertThat(Catalog.read(connection)).isEqualTo(first);
    }
  }

  @Test
  void a_lock_in_the_way_is_named() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("locked");
        Connection connection = database.connect();
        Connection other = database.connect()) {
      Read.execute(connection, "create table t (a integer); create view v as select a from t");
      other.setAutoCommit(false);
      Read.execute(other, "lock table v in access exclusive mode");
      assertThatThrownBy(() -> Catalog.read(connection))
          .isInstanceOfSatisfying(
              PgwrightException.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.INPUT);
                assertThat(e).hasMessageContaining("(views)").hasMessageContaining("55P03");
                assertThat(e.hint()).contains("lock");
              });
      other.rollback();
      assertThat(Catalog.read(connection).objects()).hasSize(3);
    }
  }

  @Test
  void a_server_that_goes_away_is_a_failed_connection() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("gone");
        Connection connection = database.connect();
        Connection other = database.connect()) {
      String pid = one(connection, "select pg_backend_pid()");
      one(other, "select pg_terminate_backend(" + Integer.parseInt(pid) + ", 5000)");
      assertThatThrownBy(() -> Catalog.read(connection))
          .isInstanceOfSatisfying(
              PgwrightException.class, e -> assertThat(e.code()).isEqualTo(Code.CONNECTION));
    }
  }

  @Test
  void a_role_without_any_privilege_can_read() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("stranger");
        Connection connection = database.connect()) {
      Schema owner =
          Read.after(
              connection,
              """
              create schema hidden;
              revoke all on schema hidden from public;
              create table hidden.t (a integer generated always as identity primary key);
              create foreign data wrapper w;
              create server s foreign data wrapper w;
              create user mapping for current_user server s options (password 'secret');
              """);
      Read.execute(connection, "create role stranger");
      try {
        Read.execute(connection, "set role stranger");
        assertThat(Catalog.read(connection).with(Access.NONE)).isEqualTo(owner.with(Access.NONE));
      } finally {
        Read.execute(connection, "reset role");
        Read.execute(connection, "drop role stranger");
      }
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
