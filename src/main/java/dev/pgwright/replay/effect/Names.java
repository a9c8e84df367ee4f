package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Reads;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names in queries that stand for nothing.
final class Names {

  private static final List<String> SYSTEM =
      List.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid", "oid", "excluded", "new", "old");

  /// What there is to read of a sequence.
  private static final List<String> COUNTER = List.of("last_value", "log_cnt", "is_called");

  private Names() {}

  /// What is wrong with the names of a query; empty where not all it reads is known.
  static Optional<String> unknown(Node node, World world) {
    if (!world.complete()) {
      return Optional.empty();
    }
    Optional<String> routine = routine(node, world);
    return routine.isEmpty() && simple(node) ? columns(node, world) : routine;
  }

  /// What is wrong with the routines that are called.
  static Optional<String> routine(Node node, World world) {
    return Walk.all(node, Expr.Call.class)
        .filter(it -> Existence.routine(it.function(), world))
        .map(it -> "function " + it.function().sql() + " does not exist")
        .findFirst();
  }

  /// Whether the only names in sight are those of relations.
  private static boolean simple(Node node) {
    for (Node it : Walk.all(node)) {
      boolean hidden =
          switch (it) {
            case FromItem.Subselect _, FromItem.Function _, Query.CommonTable _ -> true;
            case Change.Merge _ -> true;
            case FromItem.Join join -> join.alias() != null;
            case FromItem.Relation relation ->
                relation.alias() != null && !relation.alias().columns().isEmpty();
            default -> false;
          };
      if (hidden) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> columns(Node node, World world) {
    var known = new ArrayList<Relation>();
    var called = new ArrayList<String>();
    for (FromItem.Relation item : Reads.items(node)) {
      add(item, known, called, world);
    }
    for (Change change : Walk.all(node, Change.class).toList()) {
      add(change.target(), known, called, world);
    }
    if (known.stream().anyMatch(it -> !it.known())) {
      return Optional.empty();
    }
    List<Name> outputs =
        Walk.all(node, Query.Target.class)
            .flatMap(it -> Optional.ofNullable(it.alias()).stream())
            .toList();
    for (Expr.Column column : Walk.all(node, Expr.Column.class).toList()) {
      Name name = column.name();
      boolean there =
          SYSTEM.contains(name.value().toLowerCase(Locale.ROOT))
              || outputs.contains(name)
              || called.contains(name.value())
              || column.parts().size() > 2
              || (COUNTER.contains(name.value())
                  && known.stream().anyMatch(it -> it.kind() == Relation.Kind.SEQUENCE))
              || known.stream().anyMatch(it -> it.column(name).isPresent());
      if (!there) {
        return Optional.of("column \"" + name + "\" does not exist");
      }
    }
    return Optional.empty();
  }

  private static void add(
      FromItem.Relation item, List<Relation> known, List<String> called, World world) {
    QualifiedName name = world.resolve(item.name());
    known.add(world.assumed(name));
    called.add(Reads.name(item).value());
  }
}
