package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Access;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Domain;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.TestEnv;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PostgreSQL 14 to 17 tell the same story as 18.
@Tag("pg")
@Tag("matrix")
class VersionsTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void the_same_schema_is_read_from_every_version(int major) throws SQLException {
    String sql = Read.resource("every-version.sql");
    Schema newest = Read.after(sql);
    try (Sandbox sandbox = sandbox(major);
        ScratchDatabase database = sandbox.create("version");
        Connection connection = database.connect()) {
      Schema schema = Read.after(connection, sql);
      assertThat(schema.serverVersion() / 10_000).isEqualTo(major);
      assertThat(schema.objects()).isEqualTo(before(major, newest.objects()));
      assertThat(schema.comments()).isEqualTo(newest.comments());
      assertThat(schema.dependencies()).isEqualTo(newest.dependencies());
      assertThat(schema.unhandled()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void everything_that_is_not_modelled_is_listed(int major) throws SQLException {
    try (Sandbox sandbox = sandbox(major);
        ScratchDatabase database = sandbox.create("every kind");
        Connection connection = database.connect()) {
      try {
        Schema schema = Read.after(connection, Read.resource("every-kind.sql"));
        // pg_identify_object of 14 and 15 has a word more for transforms.
        assertThat(schema.unhandled())
            .extracting(it -> it.kind() + ": " + it.name().replace("on language", "language"))
            .containsExactlyElementsOf(Read.resource("every-kind.txt").lines().toList());
        Read.execute(connection, "create role stranger; set role stranger");
        assertThat(Catalog.read(connection).with(Access.NONE)).isEqualTo(schema.with(Access.NONE));
      } finally {
        Read.execute(connection, "reset role; drop subscription if exists subscription");
      }
    }
  }

  private static Sandbox sandbox(int major) {
    var settings =
        SandboxSettings.fromEnvironment(System.getenv())
            .withUrl(null)
            .withPostgresHome(TestEnv.pg(major).home())
            .withMajor(major);
    return Sandbox.open(settings, new LinkedHashSet<>(List.of()));
  }

  private static SequencedMap<ObjectId, SchemaObject> before(
      int major, SequencedMap<ObjectId, SchemaObject> newest) {
    var older = new TreeMap<ObjectId, SchemaObject>();
    newest.forEach((id, object) -> older.put(id, before(major, object)));
    return older;
  }

  private static SchemaObject before(int major, SchemaObject object) {
    if (object instanceof Table table) {
      return table.with(table.columns().stream().map(VersionsTest::nameless).toList());
    }
    return major < 17 && object instanceof Domain domain ? nameless(domain) : object;
  }

  private static Column nameless(Column column) {
    NotNull notNull = column.notNull();
    return notNull == null ? column : column.notNull(new NotNull(null, true, true));
  }

  private static Domain nameless(Domain domain) {
    return new Domain(
        domain.name(),
        domain.type(),
        domain.collation(),
        domain.defaultSql(),
        domain.notNull() == null ? null : "",
        domain.checks());
  }
}
