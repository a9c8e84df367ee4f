package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;

/// Whether objects can get other names.
final class RenameChecks {

  private RenameChecks() {}

  static void check(Alter.Rename rename, Tally tally) {
    World world = tally.world;
    ObjectRef object = rename.object();
    if (Existence.missing(object.kind(), object, world)) {
      if (!rename.ifExists()) {
        tally.fails(object.kind().sql() + " \"" + object.name().sql() + "\" does not exist");
      }
      return;
    }
    QualifiedName name = world.resolve(object.name());
    Relation table = world.assumed(name);
    if (rename.partKind() == ObjectClass.COLUMN && rename.part() != null) {
      column(table, rename.part(), rename.to(), tally);
    } else if (rename.partKind() == ObjectClass.CONSTRAINT && rename.part() != null) {
      constraint(table, rename, tally);
    } else if (rename.partKind() == null) {
      kind(object, tally);
      taken(object, rename.to(), tally);
    }
  }

  /// Whether the object is of the kind the statement says; `alter table` and `alter index` rename
  /// every relation.
  static void kind(ObjectRef object, Tally tally) {
    World world = tally.world;
    QualifiedName name = world.resolve(object.name());
    boolean loose =
        object.kind() == ObjectClass.TABLE
            || (object.kind() == ObjectClass.INDEX && world.relation(name).isPresent());
    if (!loose) {
      world
          .relation(name)
          .filter(_ -> world.type(name).isEmpty())
          .flatMap(it -> Existence.wrongKind(object.kind(), it))
          .ifPresent(tally::fails);
    }
  }

  private static void taken(ObjectRef object, Name to, Tally tally) {
    World world = tally.world;
    QualifiedName name = world.resolve(object.name());
    var other = new QualifiedName(name.schema(), to);
    boolean relation = world.relation(name).isPresent() || world.index(name).isPresent();
    boolean there = world.relation(other).isPresent() || world.index(other).isPresent();
    if (relation && there) {
      tally.fails("relation \"" + to + "\" already exists");
    }
  }

  private static void column(Relation table, Name from, Name to, Tally tally) {
    World world = tally.world;
    if (table.traits().typed()) {
      tally.fails("cannot rename column of typed table");
    } else if (table.known() && table.column(from).isEmpty()) {
      tally.fails("column \"" + from + "\" does not exist");
    } else if (table.kind() == Relation.Kind.SEQUENCE) {
      tally.fails("cannot rename columns of relation \"" + table.name().name() + "\"");
    } else if (table.parents().stream()
        .anyMatch(it -> world.assumed(it).column(from).isPresent())) {
      tally.fails("cannot rename inherited column \"" + from + "\"");
    } else if (world.family(table.name()).stream().anyMatch(it -> it.column(to).isPresent())) {
      tally.fails(
          "column \"" + to + "\" of relation \"" + table.name().name() + "\" already exists");
    }
  }

  private static void constraint(Relation table, Alter.Rename rename, Tally tally) {
    Name part = rename.part();
    if (part == null || !table.known()) {
      return;
    }
    boolean there = table.limit(part).isPresent() || part.value().endsWith("_not_null");
    if (!there && table.table()) {
      tally.fails(
          "constraint \"" + part + "\" for table \"" + table.name().name() + "\" does not exist");
    } else if (table.limit(rename.to()).isPresent()) {
      tally.fails(
          "constraint \""
              + rename.to()
              + "\" for relation \""
              + table.name().name()
              + "\" already exists");
    }
  }
}
