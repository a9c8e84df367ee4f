package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.Environment;
import dev.pgwright.alembic.History;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Access;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A schema source that became a throwaway database.
///
/// @param schema what the database holds, without Alembic's version table
/// @param database holds the schema and no rows but those that migrations wrote
/// @param project the Alembic project it came from; null for other sources
/// @param notes what of the source was left out, one sentence each
/// @param unrun why an Alembic project was only read and not run; null when it was run, and for
///   other sources
public record Loaded(
    Source source,
    Schema schema,
    ScratchDatabase database,
    @Nullable Project project,
    List<String> notes,
    @Nullable PgwrightException unrun)
    implements AutoCloseable {

  public Loaded {
    notes = List.copyOf(notes);
  }

  /// The same with owners, grants or both among what is compared.
  public Loaded comparing(boolean owners, boolean grants) {
    return new Loaded(source, schema.comparing(owners, grants), database, project, notes, unrun);
  }

  /// The same where the versions of some extensions count.
  Loaded askingVersions(SequencedSet<String> extensions) {
    Schema asking = schema.askingVersions(it -> extensions.contains(it.name().value()));
    return new Loaded(source, asking, database, project, notes, unrun);
  }

  /// The same with objects that the source has and that were left out.
  Loaded lacking(List<Schema.Unhandled> more) {
    var unhandled = new ArrayList<>(schema.unhandled());
    unhandled.addAll(more);
    Schema told =
        new Schema(
            schema.serverVersion(),
            schema.objects(),
            schema.comments(),
            schema.dependencies(),
            unhandled,
            schema.access());
    return new Loaded(source, told, database, project, notes, unrun);
  }

  /// An Alembic project.
  ///
  /// @param revision what the database was upgraded to, as the user named it; `heads` by default
  public record Project(
      AlembicConfig config, History history, Environment environment, String revision) {

    /// Where Alembic keeps the current revision.
    public QualifiedName versionTable() {
      String schema = environment.versionTableSchema();
      return QualifiedName.of(schema == null ? "public" : schema, environment.versionTable());
    }
  }

  /// Reads a database that came to be like this one, leaving out what this source leaves out.
  public Schema read(ScratchDatabase other) {
    try (Connection connection = other.connect()) {
      Access asked = schema.access();
      Schema found =
          Catalog.read(connection).comparing(asked.comparesOwners(), asked.comparesGrants());
      return project == null ? found : without(found, project.versionTable());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A schema without a table and what belongs to it.
  static Schema without(Schema schema, QualifiedName table) {
    var objects = new TreeMap<ObjectId, SchemaObject>();
    schema.objects().forEach((id, it) -> keep(objects, id, it, table));
    var comments = new TreeMap<>(schema.comments());
    comments.keySet().removeIf(id -> of(id, table));
    return new Schema(
        schema.serverVersion(),
        objects,
        comments,
        schema.dependencies().stream()
            .filter(it -> !of(it.dependent(), table) && !of(it.on(), table))
            .toList(),
        schema.unhandled(),
        schema.access());
  }

  private static void keep(
      TreeMap<ObjectId, SchemaObject> objects,
      ObjectId id,
      SchemaObject object,
      QualifiedName table) {
    boolean own =
        switch (object) {
          case Constraint it -> it.table().equals(table);
          case Index it -> it.table().equals(table);
          default -> of(id, table);
        };
    if (!own) {
      objects.put(id, object);
    }
  }

  private static boolean of(ObjectId id, QualifiedName table) {
    return switch (id.kind().form()) {
      case COLUMN, ON_RELATION -> id.qualified().equals(table);
      case IN_SCHEMA -> id.kind() == ObjectKind.TABLE && id.qualified().equals(table);
      case GLOBAL,
          ON_DOMAIN,
          ROUTINE,
          OPERATOR,
          OF_METHOD,
          CAST,
          TRANSFORM,
          USER_MAPPING,
          FOR_ROLE ->
          false;
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
