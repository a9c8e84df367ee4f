package dev.pgwright.rules.fix;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Backfill;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An update of many rows as batches, where a row that was written is not written again: constants,
/// or values for rows that have none.
final class UpdateRewrite {

  private static final List<String> REPORTED =
      List.of("update-without-where", "unbatched-backfill", "backfill-with-ddl");

  private static final List<String> COMPARABLE =
      List.of(
          "int2",
          "int4",
          "int8",
          "numeric",
          "float4",
          "float8",
          "text",
          "varchar",
          "bool",
          "date",
          "timestamp",
          "timestamptz",
          "uuid",
          "jsonb");

  private UpdateRewrite() {}

  static @Nullable Rewrite of(Change.Update update, Scene scene, List<String> rules) {
    boolean plain =
        rules.stream().anyMatch(REPORTED::contains)
            && update.cursor() == null
            && update.from().isEmpty()
            && update.with() == null
            && update.returning() == null
            && update.target().alias() == null
            && !scene.downgrade()
            && scene.relation(update.target().name()).kind() != Relation.Kind.PARTITIONED
            && Walk.all(update, Query.class).findAny().isEmpty();
    if (!plain) {
      return null;
    }
    Optional<String> open = open(update, scene);
    if (open.isEmpty()) {
      return null;
    }
    String settings =
        update.set().stream().map(it -> scene.sql(it.span())).collect(Collectors.joining(", "));
    QualifiedName table = scene.resolve(update.target().name());
    return Rewrite.of(Part.outside(Backfill.update(table, settings, open.get())));
  }

  /// The rows that have not been written yet; empty where that cannot be told from the row.
  private static Optional<String> open(Change.Update update, Scene scene) {
    String where = update.where() == null ? "" : "(" + scene.sql(update.where().span()) + ") AND ";
    var apart = new ArrayList<String>();
    for (Change.Assignment each : update.set()) {
      Name column = each.columns().getFirst().column();
      Optional<ColumnType> type = comparable(column, update, scene);
      if (each.columns().size() != 1 || !constant(each.value()) || type.isEmpty()) {
        return missing(update, scene);
      }
      apart.add(
          String.join(
              "",
              column.sql(),
              " IS DISTINCT FROM CAST(",
              scene.sql(each.value().span()),
              " AS ",
              type.get().sql(),
              ")"));
    }
    return Optional.of(where + "(" + String.join(" OR ", apart) + ")");
  }

  /// `set a = … where a is null`, of one column.
  private static Optional<String> missing(Change.Update update, Scene scene) {
    if (update.set().size() != 1
        || update.set().getFirst().columns().size() != 1
        || !(update.where() instanceof Expr.Test open)
        || open.not()
        || !open.test().equals("null")) {
      return Optional.empty();
    }
    Change.Assignment only = update.set().getFirst();
    boolean own =
        open.value() instanceof Expr.Column column
            && column.name().equals(only.columns().getFirst().column());
    return own && !(only.value() instanceof Expr.Default)
        ? Optional.of(
            scene.sql(update.where().span())
                + " AND ("
                + scene.sql(only.value().span())
                + ") IS NOT NULL")
        : Optional.empty();
  }

  /// The type of a column, where it is known and has `=`; constants are rounded to it.
  private static Optional<ColumnType> comparable(Name column, Change.Update update, Scene scene) {
    return scene
        .relation(update.target().name())
        .column(column)
        .map(Attribute::type)
        .filter(it -> it.dimensions() == 0 && COMPARABLE.contains(it.name()));
  }

  private static boolean constant(Expr value) {
    return switch (value) {
      case Expr.Constant _ -> true;
      case Expr.Cast cast -> constant(cast.value());
      default -> false;
    };
  }
}
