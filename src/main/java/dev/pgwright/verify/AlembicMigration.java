package dev.pgwright.verify;

import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.Environment;
import dev.pgwright.alembic.Revision;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.sandbox.ScratchDatabase;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

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
      runner.on(database).downgrade(revision.id() + "@" + parent, watch);
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
