package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Reads;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Statements that read rows and change them.
///
/// Partitions that the planner leaves out are locked here all the same; partitions that rows are
/// inserted into are not known.
final class ReadEffects {

  private ReadEffects() {}

  /// The relations that a query names, and nothing below them.
  static void named(Node node, Tally tally) {
    Reads.of(node, tally.world).forEach(it -> tally.lock(it, Lock.ACCESS_SHARE));
    Walk.all(node, Change.class)
        .forEach(it -> tally.lock(tally.world.resolve(it.target().name()), Lock.ROW_EXCLUSIVE));
  }

  /// A query that is planned.
  static void query(Statement statement, Tally tally) {
    List<FromItem.Relation> targets =
        Walk.all(statement, Change.class).map(Change::target).toList();
    for (FromItem.Relation item : Reads.items(statement)) {
      if (!targets.contains(item)) {
        reads(tally.world.resolve(item.name()), item.only(), Lock.ACCESS_SHARE, tally);
      }
    }
    if (statement instanceof Query query && !query.locking().isEmpty()) {
      for (FromItem.Relation item : Reads.items(query.body())) {
        if (locks(query, item)) {
          reads(tally.world.resolve(item.name()), item.only(), Lock.ROW_SHARE, tally);
        }
      }
    }
    Walk.all(statement, Change.class).forEach(it -> target(it, tally));
  }

  /// A statement that changes rows, with the checks of foreign keys.
  static void change(Change change, Tally tally) {
    query(change, tally);
    Relation table = tally.world.assumed(tally.world.resolve(change.target().name()));
    if (change instanceof Change.Insert insert) {
      for (Limit limit : table.limits()) {
        boolean given =
            insert.columns().isEmpty()
                || insert.columns().stream().anyMatch(it -> limit.columns().contains(it.column()));
        if (limit.references() != null && limit.enforced() && given) {
          tally.lock(limit.references(), Lock.ROW_SHARE);
        }
      }
    }
  }

  private static boolean locks(Query query, FromItem.Relation item) {
    return query.locking().stream()
        .anyMatch(it -> it.of().isEmpty() || it.of().stream().anyMatch(name -> called(item, name)));
  }

  private static boolean called(FromItem.Relation item, ObjectName name) {
    return Reads.name(item).equals(name.name());
  }

  private static void target(Change change, Tally tally) {
    World world = tally.world;
    QualifiedName name = world.resolve(change.target().name());
    if (change instanceof Change.Insert) {
      tally.lock(name, Lock.ROW_EXCLUSIVE);
      if (world.assumed(name).kind() == Relation.Kind.VIEW) {
        world.assumed(name).uses().forEach(it -> tally.lock(it, Lock.ROW_EXCLUSIVE));
      }
    } else {
      reads(name, change.target().only(), Lock.ROW_EXCLUSIVE, tally);
    }
  }

  /// A relation with what is below it, and what a view reads.
  static void reads(QualifiedName relation, boolean only, Lock mode, Tally tally) {
    var seen = new LinkedHashSet<QualifiedName>();
    var open = new ArrayList<QualifiedName>(List.of(relation));
    boolean alone = only;
    while (!open.isEmpty()) {
      QualifiedName now = open.removeLast();
      if (!seen.add(now)) {
        continue;
      }
      Relation known = tally.world.assumed(now);
      if (known.kind() == Relation.Kind.VIEW) {
        open.addAll(known.uses());
      } else if (!alone) {
        tally.world.family(now).forEach(it -> open.add(it.name()));
      }
      boolean stays =
          mode == Lock.SHARE
              && known.kind() == Relation.Kind.MATERIALIZED_VIEW
              && !now.equals(relation);
      if (!stays) {
        tally.lock(now, mode);
      }
      alone = false;
    }
  }
}
