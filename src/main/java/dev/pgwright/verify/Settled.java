package dev.pgwright.verify;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.diff.Change;
import dev.pgwright.diff.Diff;
import dev.pgwright.model.Column;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.TreeMap;

/// Texts that the server prints in two ways for one meaning.
///
/// What the server prints for an expression is not always what it prints after reading that text
/// again: `x IN ('a', 'b')` on a varchar column is the known case. Two such texts are compared by
/// what becomes of them when the schema is written down and read once more.
public final class Settled {

  private Settled() {}

  /// The newer schema with the older one's text wherever the two mean the same.
  public static Schema align(Sandbox sandbox, Schema before, Schema after) {
    if (Diff.between(before, after).changes().stream().noneMatch(Settled::texts)) {
      return after;
    }
    Optional<Schema> old = again(sandbox, before);
    Optional<Schema> now = again(sandbox, after);
    if (old.isEmpty() || now.isEmpty()) {
      return after;
    }
    return merge(before, after, old.get(), now.get());
  }

  /// Whether nothing but texts may differ.
  private static boolean texts(Change change) {
    return switch (change) {
      case Change.Alter(var before, _) ->
          switch (before.id().kind()) {
            case CONSTRAINT, INDEX, VIEW, MATERIALIZED_VIEW, TRIGGER, DOMAIN, FUNCTION, PROCEDURE ->
                true;
            case POLICY, RULE, STATISTICS, PUBLICATION, FOREIGN_TABLE -> true;
            default -> false;
          };
      case Change.AlterColumn(_, Column before, Column after) ->
          before.filled(new Column.Fill.Nothing()).equals(after.filled(new Column.Fill.Nothing()));
      case Change.Create _,
          Change.Drop _,
          Change.Rename _,
          Change.AddColumn _,
          Change.DropColumn _,
          Change.Comment _,
          Change.Owner _,
          Change.Grants _ ->
          false;
    };
  }

  /// The schema after it was written down and read again; empty when that is not possible.
  private static Optional<Schema> again(Sandbox sandbox, Schema schema) {
    try (ScratchDatabase database = sandbox.create("settled");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : SchemaSql.statements(schema.anyVersions())) {
        statement.execute(sql);
      }
      return Optional.of(Catalog.read(connection));
    } catch (SQLException notPossible) {
      return Optional.empty();
    }
  }

  private static Schema merge(Schema before, Schema after, Schema old, Schema now) {
    var objects = new TreeMap<ObjectId, SchemaObject>(after.objects());
    for (SchemaObject object : after.objects().values()) {
      ObjectId id = object.id();
      SchemaObject first = before.objects().get(id);
      SchemaObject settled = old.objects().get(id);
      if (first == null || settled == null || broken(first, object)) {
        continue;
      }
      if (id.kind() == ObjectKind.TABLE) {
        objects.put(id, columns((Table) first, (Table) object, old, now));
      } else if (settled.equals(now.objects().get(id))) {
        objects.put(id, first);
      }
    }
    return new Schema(
        after.serverVersion(),
        objects,
        after.comments(),
        after.dependencies(),
        after.unhandled(),
        after.access());
  }

  /// Whether one is an index that a build has left behind unfinished, which no text says.
  private static boolean broken(SchemaObject before, SchemaObject after) {
    return before instanceof Index was && after instanceof Index is && was.valid() != is.valid();
  }

  private static Table columns(Table before, Table after, Schema old, Schema now) {
    return after.with(
        after.columns().stream()
            .map(
                column -> {
                  Optional<Column> was = before.column(column.name());
                  Optional<Column> one = column(old, after, column);
                  Optional<Column> two = column(now, after, column);
                  boolean same = one.isPresent() && one.equals(two);
                  return was.isPresent() && same ? column.filled(was.get().fill()) : column;
                })
            .toList());
  }

  private static Optional<Column> column(Schema schema, Table table, Column column) {
    return schema.table(table.name()).flatMap(it -> it.column(column.name()));
  }
}
