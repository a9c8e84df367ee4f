package dev.pgwright.replay;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.List;

/// Objects that get another name or schema.
final class Renames {

  private Renames() {}

  static void rename(Alter.Rename rename, World world) {
    QualifiedName name = world.resolve(rename.object().name());
    if (rename.partKind() == ObjectClass.COLUMN && rename.part() != null) {
      for (Relation relation : world.family(name)) {
        column(relation, rename.part(), rename.to(), world);
      }
    } else if (rename.partKind() == ObjectClass.CONSTRAINT && rename.part() != null) {
      constraint(world.assumed(name), rename.part(), rename.to(), world);
    } else if (rename.partKind() == null && other(rename.object().kind())) {
      for (Thing thing : Others.named(rename.object().kind(), rename.object(), world)) {
        world.things().remove(thing);
        world.things().put(thing.named(new QualifiedName(thing.name().schema(), rename.to())));
      }
    } else if (rename.partKind() == null) {
      object(name, new QualifiedName(name.schema(), rename.to()), world);
    }
  }

  static void move(Alter.SetSchema move, World world) {
    QualifiedName name = world.resolve(move.object().name());
    object(name, new QualifiedName(move.schema(), name.name()), world);
  }

  private static boolean other(ObjectClass kind) {
    return switch (kind) {
      case TRIGGER, RULE, FUNCTION, PROCEDURE, ROUTINE, PUBLICATION, STATISTICS, SCHEMA -> true;
      default -> false;
    };
  }

  private static void object(QualifiedName from, QualifiedName to, World world) {
    if (world.type(from).isPresent()) {
      TypeEntry type = world.type(from).get();
      world.removeType(from);
      world.putType(type.named(to));
      world.relations().forEach(it -> typed(it, from.sql(), to.sql(), world));
    }
    if (world.index(from).isPresent()) {
      IndexEntry index = world.index(from).get();
      world.removeIndex(from);
      world.putIndex(index.named(to, index.table()));
    }
    if (world.relation(from).isPresent()) {
      relation(world.assumed(from), to, world);
    }
  }

  /// Columns keep their type under its new name.
  private static void typed(Relation relation, String from, String to, World world) {
    if (relation.columns().stream().noneMatch(it -> of(it, from))) {
      return;
    }
    world.put(
        relation.columns(
            relation.columns().stream()
                .map(
                    it ->
                        of(it, from) && it.type() != null
                            ? it.typed(
                                new ColumnType(to, it.type().modifiers(), it.type().dimensions()))
                            : it)
                .toList()));
  }

  private static boolean of(Attribute column, String type) {
    return column.type() != null && column.type().name().equals(type);
  }

  private static void relation(Relation relation, QualifiedName to, World world) {
    QualifiedName from = relation.name();
    List<IndexEntry> indexes = world.indexesOf(from);
    List<Relation> children = world.children(from);
    List<Relation> referencing = world.referencing(from);
    List<Relation> users = world.users(from);
    world.remove(from);
    world.put(relation.named(to));
    for (Relation sequence : world.relations()) {
      if (from.equals(sequence.traits().owner())) {
        world.put(sequence.with(sequence.traits().owner(to)));
      }
    }
    indexes.forEach(
        it -> world.putIndex(it.named(new QualifiedName(to.schema(), it.name().name()), to)));
    for (Relation child : children) {
      List<QualifiedName> parents =
          child.parents().stream().map(it -> it.equals(from) ? to : it).toList();
      world.put(child.below(parents, child.bound()));
    }
    for (Relation other : referencing) {
      world.put(
          other.limits(
              other.limits().stream()
                  .map(it -> from.equals(it.references()) ? it.pointing(to) : it)
                  .toList()));
    }
    for (Thing thing : world.things().on(from)) {
      world.things().remove(thing);
      world.things().put(thing.on(to));
    }
    users.forEach(it -> world.put(reading(it, from, to)));
  }

  private static Relation reading(Relation view, QualifiedName from, QualifiedName to) {
    List<Traits.Use> reads =
        view.traits().reads().stream()
            .map(it -> it.relation().equals(from) ? new Traits.Use(to, it.columns(), it.all()) : it)
            .toList();
    return view.using(view.uses().stream().map(it -> it.equals(from) ? to : it).toList())
        .with(view.traits().reads(reads));
  }

  private static void column(Relation table, Name from, Name to, World world) {
    List<Attribute> columns =
        table.columns().stream().map(it -> it.name().equals(from) ? it.named(to) : it).toList();
    List<Limit> limits = table.limits().stream().map(it -> it.renamed(from, to)).toList();
    world.put(table.columns(columns).limits(limits));
    world.indexesOf(table.name()).forEach(it -> world.putIndex(it.renamed(from, to)));
  }

  private static void constraint(Relation table, Name from, Name to, World world) {
    world.put(
        table.limits(
            table.limits().stream()
                .map(it -> it.name().equals(from) ? it.named(to) : it)
                .toList()));
  }
}
