package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing that a database holds is skipped in silence.
@Tag("pg")
class UnhandledTest {

  /// System tables with oids whose rows are no objects of a schema of their own.
  private static final List<String> NO_OBJECTS =
      List.of(
          // Privileges and data.
          "pg_default_acl",
          "pg_largeobject_metadata",
          // Defaults go with their columns.
          "pg_attrdef",
          // Labels of an enum, members of a publication.
          "pg_enum",
          "pg_publication_namespace",
          "pg_publication_rel");

  @Test
  void everything_that_is_not_modelled_is_listed() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("every kind");
        Connection connection = database.connect()) {
      try {
        Schema schema = Read.after(connection, Read.resource("every-kind.sql"));
        assertThat(schema.unhandled().stream().map(it -> it.kind() + ": " + it.name()))
            .containsExactlyElementsOf(Read.resource("every-kind.txt").lines().toList());
        assertThat(schema.table(QualifiedName.of("s", "from_parted"))).isPresent();
        assertThat(schema.table(QualifiedName.of("s", "parted"))).isPresent();
      } finally {
        Read.execute(connection, "drop subscription if exists subscription");
      }
    }
  }

  @Test
  void a_trigger_may_fire_otherwise_on_one_partition() {
    Schema schema =
        Read.after(
            """
            create table t (a integer) partition by range (a);
            create table t1 partition of t for values from (1) to (2);
            create table t2 partition of t for values from (2) to (3);
            create function f() returns trigger language plpgsql as 'begin return new; end';
            create trigger g after insert on t for each row execute function f();
            alter table t2 disable trigger g;
            """);
    assertThat(schema.unhandled()).isEmpty();
    assertThat(schema.all(Trigger.class).flatMap(it -> it.otherwise().stream()))
        .containsExactly(
            new Trigger.Otherwise(QualifiedName.of("public", "t2"), Trigger.Firing.DISABLED));
  }

  @Test
  void another_tablespace_is_known() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("tablespace");
        Connection connection = database.connect()) {
      Read.execute(connection, "set allow_in_place_tablespaces = on");
      Read.execute(connection, "create tablespace catalog_test location ''");
      try {
        Schema schema =
            Read.after(
                connection,
                """
                create table t (a integer primary key using index tablespace catalog_test,
                  b integer) tablespace catalog_test;
                create index i on t (b) tablespace catalog_test;
                create materialized view m tablespace catalog_test as select 1 as a;
                """);
        assertThat(schema.unhandled()).isEmpty();
        assertThat(schema.all(View.class).map(View::tablespace))
            .containsExactly(new Name("catalog_test"));
        assertThat(schema.table(QualifiedName.of("public", "t")).orElseThrow().tablespace())
            .isEqualTo(new Name("catalog_test"));
        assertThat(schema.all(Index.class).map(Index::tablespace))
            .containsExactly(new Name("catalog_test"));
        assertThat(schema.all(Constraint.class).map(Constraint::indexTablespace))
            .contains(new Name("catalog_test"));
      } finally {
        Read.execute(connection, "drop schema public cascade");
        Read.execute(connection, "drop tablespace catalog_test");
      }
    }
  }

  @Test
  void every_system_table_of_objects_is_searched() throws SQLException {
    String search = Query.text("made_by_users", 180000);
    assertThat(systemTables())
        .hasSizeGreaterThan(30)
        .filteredOn(table -> !NO_OBJECTS.contains(table))
        .allSatisfy(table -> assertThat(search).contains("'" + table + "'::regclass"));
  }

  private static List<String> systemTables() throws SQLException {
    var names = new ArrayList<String>();
    try (ScratchDatabase database = SharedSandbox.get().create("system tables");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'oid'
                where c.relnamespace = 'pg_catalog'::regnamespace
                  and c.relkind = 'r'
                  and (not c.relisshared or c.relname = 'pg_subscription')
                order by 1
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
