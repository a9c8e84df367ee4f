package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What goes with an object, or keeps it from going.
final class Dependents {

  private Dependents() {}

  /// Views, and the views over them.
  static SequencedSet<QualifiedName> closure(List<Relation> views, World world) {
    var all = new LinkedHashSet<QualifiedName>();
    var open = new ArrayList<>(views);
    while (!open.isEmpty()) {
      Relation view = open.removeLast();
      if (all.add(view.name())) {
        open.addAll(world.users(view.name()));
      }
    }
    return all;
  }

  /// A relation, and what it reads when it is a view, with what that reads.
  static List<Relation> closureDown(Relation relation, World world) {
    var all = new LinkedHashSet<Relation>();
    var open = new ArrayList<>(List.of(relation));
    while (!open.isEmpty()) {
      Relation now = open.removeLast();
      if (all.add(now) && now.kind() == Relation.Kind.VIEW) {
        now.uses().forEach(it -> open.add(world.assumed(it)));
      }
    }
    return List.copyOf(all);
  }

  /// Views that go with `cascade`; without, they keep what they read from going.
  ///
  /// @param what for example `column x of table y`
  static void views(List<Relation> views, boolean cascade, String what, Tally tally) {
    for (QualifiedName view : closure(views, tally.world)) {
      if (cascade) {
        tally.lock(view, Lock.ACCESS_EXCLUSIVE);
        tally.because("the view " + view + " goes too");
      } else {
        tally.fails("cannot drop " + what + " because other objects depend on it");
      }
    }
  }

  /// A column that goes.
  static void column(Relation table, Name column, boolean cascade, Tally tally) {
    World world = tally.world;
    String what = "column " + column + " of table " + table.name().name();
    views(world.users(table.name(), column), cascade, what, tally);
    boolean computes = table.columns().stream().anyMatch(it -> it.from().contains(column));
    if (computes && !cascade && world.version() >= 15) {
      tally.fails("cannot drop " + what + " because other objects depend on it");
    }
    for (Limit limit : table.limits()) {
      if (limit.columns().contains(column) || limit.referenced().contains(column)) {
        limit(table, limit, cascade, what, tally);
      }
    }
    for (IndexEntry index : world.indexesOf(table.name())) {
      if (index.touches().contains(column) && table.limit(index.name().name()).isEmpty()) {
        pointing(table, index.keys(), cascade, what, tally);
      }
    }
  }

  /// A constraint that goes.
  static void limit(Relation table, Limit limit, boolean cascade, String what, Tally tally) {
    if (limit.references() != null) {
      referenced(limit.references(), what.startsWith("constraint"), tally);
      tally.because("dropping the foreign key locks " + limit.references() + " too");
    }
    if (limit.key()) {
      pointing(table, limit.columns(), cascade, what, tally);
    }
  }

  /// The table that a foreign key points at, with its partitions; before 15 those that hold rows.
  static void referenced(QualifiedName table, boolean itself, Tally tally) {
    World world = tally.world;
    if (world.version() >= 15) {
      tally.lockFamily(table, Lock.ACCESS_EXCLUSIVE);
      return;
    }
    for (Relation relation : world.family(table)) {
      boolean root = itself && relation.name().equals(table);
      if (root || relation.kind() != Relation.Kind.PARTITIONED) {
        tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
      }
    }
  }

  private static void pointing(
      Relation table, List<Name> key, boolean cascade, String what, Tally tally) {
    for (World.Reference it : tally.world.references(table.name())) {
      if (!pointsAt(it.limit(), key, table)) {
        continue;
      }
      boolean own = it.from().name().equals(table.name());
      if (cascade) {
        tally.lockFamily(it.from().name(), Lock.ACCESS_EXCLUSIVE);
        tally.because("the foreign key of " + it.from().name() + " goes too");
      } else if (!own || !what.startsWith("column")) {
        tally.fails("cannot drop " + what + " because other objects depend on it");
      }
    }
  }

  /// Whether a foreign key points at the columns of a key.
  static boolean pointsAt(Limit reference, List<Name> key, Relation table) {
    List<Name> referenced = referenced(reference, table);
    return referenced.size() == key.size() && key.containsAll(referenced);
  }

  /// The columns that a foreign key points at; none when they are not known.
  static List<Name> referenced(Limit reference, Relation table) {
    return reference.referenced().isEmpty()
        ? table.limits().stream()
            .filter(it -> it.kind() == Limit.Kind.PRIMARY_KEY)
            .flatMap(it -> it.columns().stream())
            .toList()
        : reference.referenced();
  }

  /// Columns of tables that have a type, as they go with it.
  static void typed(String type, boolean cascade, String what, Tally tally) {
    for (Relation relation : tally.world.relations()) {
      if (relation.kind() == Relation.Kind.VIEW) {
        continue;
      }
      for (Attribute column : relation.columns()) {
        if (column.type() == null || !column.type().name().equals(type)) {
          continue;
        }
        if (cascade) {
          tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
          column(relation, column.name(), true, tally);
        } else {
          tally.fails("cannot drop " + what + " because other objects depend on it");
        }
      }
    }
  }
}
