package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.Environment;
import dev.pgwright.alembic.Revision;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Step;
import dev.pgwright.render.Alembic;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Revisions, one run of the real Alembic for each upgrade and downgrade.
///
/// @param runner for every database of one proof
record AlembicMigration(AlembicConfig config, List<Revision> revisions, SharedRunner runner)
    implements Migration {

  AlembicMigration(AlembicConfig config, List<Revision> revisions) {
    this(config, revisions, new SharedRunner(config));
  }

  AlembicMigration {
    revisions = List.copyOf(revisions);
  }

  @Override
  public List<Unit> units() {
    return revisions.stream().map(it -> new Unit(it.id(), it.path(), true)).toList();
  }

  @Override
  public Run on(ScratchDatabase database) {
    return new AlembicRun(runner.use(), database, revisions);
  }

  @Override
  public boolean inOneTransaction(ScratchDatabase seen) {
    return runner.environment(seen).mode() != TransactionMode.PER_MIGRATION;
  }

  @Override
  public String wayBack(List<Step> steps, Schema wanted, ScratchDatabase seen) {
    TransactionMode mode = runner.environment(seen).mode();
    return Alembic.downgrade(steps, mode, wanted.all(EnumType.class).toList());
  }

  private static final class AlembicRun implements Run {

    private final SharedRunner runner;
    private final ScratchDatabase database;
    private final List<Revision> revisions;

    AlembicRun(SharedRunner runner, ScratchDatabase database, List<Revision> revisions) {
      this.runner = runner;
      this.database = database;
      this.revisions = revisions;
    }

    @Override
    public void up(int unit, StatementWatch watch) {
      runner.on(database).upgrade(revisions.get(unit).id(), watch);
    }

    /// The part before `@` keeps Alembic from going down other branches of the same parent.
    @Override
    public void down(int unit, StatementWatch watch) {
      Revision revision = revisions.get(unit);
      String parent = revision.base() ? "base" : revision.downRevisions().getFirst();
      try {
        runner.on(database).downgrade(revision.id() + "@" + parent, watch);
      } catch (PgwrightException e) {
        throw String.valueOf(e.getMessage()).endsWith("has no attribute 'downgrade'")
            ? PgwrightException.of(Code.INPUT, "there is no function downgrade()")
                .at(revision.path(), 0)
                .because(e)
            : e;
      }
    }

    /// Alembic prints a range, which a merge has no single beginning for; from the base on it also
    /// creates its version table, which only the first revision finds missing.
    @Override
    public Optional<String> printed(int unit, boolean down) {
      Revision revision = revisions.get(unit);
      if (runner.ofSeveral()
          || revision.merge()
          || !revision.dependsOn().isEmpty()
          || (revision.base() && unit > 0)) {
        return Optional.empty();
      }
      String parent = revision.base() ? "base" : revision.downRevisions().getFirst();
      String range =
          down
              ? revision.id() + ":" + parent
              : (revision.base() ? "" : parent + ":") + revision.id();
      return Optional.of(runner.on(database).sql(range, down));
    }

    @Override
    public Bookmark bookmark() throws SQLException {
      Environment environment = runner.environment(database);
      String place = environment.versionTableSchema();
      var name = new Name(environment.versionTable());
      String table = (place == null ? "" : new Name(place).sql() + ".") + name.sql();
      var noted = new ArrayList<String>();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        String there = new Literal(table).sql();
        if (!texts(statement, "SELECT to_regclass(" + there + ")::text").contains(null)) {
          noted.addAll(texts(statement, "SELECT version_num FROM " + table));
        }
      }
      return () -> {
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement()) {
          statement.execute("DELETE FROM " + table);
          for (String id : noted) {
            statement.execute("INSERT INTO " + table + " VALUES (" + new Literal(id).sql() + ")");
          }
        }
      };
    }

    private static List<@Nullable String> texts(Statement statement, String query)
        throws SQLException {
      var texts = new ArrayList<@Nullable String>();
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }

    @Override
    public Schema withoutBookkeeping(Schema schema) {
      Environment environment = runner.environment(database);
      String table = environment.versionTable();
      String place = environment.versionTableSchema();
      return without(
          schema,
          it ->
              it.name().equals(new Name(table))
                  && (place == null || it.schema().equals(new Name(place))));
    }

    private static Schema without(Schema schema, Predicate<QualifiedName> gone) {
      var objects = new TreeMap<ObjectId, SchemaObject>(schema.objects());
      objects
          .values()
          .removeIf(
              it ->
                  switch (it) {
                    case Table table -> gone.test(table.name());
                    case Constraint constraint -> gone.test(constraint.table());
                    case Index index -> gone.test(index.table());
                    default -> false;
                  });
      return new Schema(
          schema.serverVersion(),
          objects,
          schema.comments(),
          schema.dependencies(),
          schema.unhandled(),
          schema.access());
    }

    @Override
    public void close() {
      runner.leave();
    }
  }
}
