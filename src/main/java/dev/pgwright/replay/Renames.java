package dev.pgwright.replay;

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
      column(world.assumed(name), rename.part(), rename.to(), world);
    } else if (rename.partKind() == ObjectClass.CONSTRAINT && rename.part() != null) {
      constraint(world.assumed(name), rename.part(), rename.to(), world);
    } else if (rename.partKind() == null) {
      object(name, new QualifiedName(name.schema(), rename.to()), world);
    }
  }

  static void move(Alter.SetSchema move, World world) {
    QualifiedName name = world.resolve(move.object().name());
    object(name, new QualifiedName(move.schema(), name.name()), world);
  }

  private static void object(QualifiedName from, QualifiedName to, World world) {
    if (world.type(from).isPresent()) {
      TypeEntry type = world.type(from).get();
      world.removeType(from);
      world.putType(type.named(to));
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

  private static void relation(Relation relation, QualifiedName to, World world) {
    QualifiedName from = relation.name();
    List<IndexEntry> indexes = world.indexesOf(from);
    List<Relation> children = world.children(from);
    List<Relation> referencing = world.referencing(from);
    world.remove(from);
    world.put(relation.named(to));
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
  }

  private static void column(Relation table, Name from, Name to, World world) {
    List<Attribute> columns =
        table.columns().stream().map(it -> it.name().equals(from) ? it.named(to) : it).toList();
    List<Limit> limits = table.limits().stream().map(it -> it.renamed(from, to)).toList();
    world.put(table.columns(columns).limits(limits));
  }

  private static void constraint(Relation table, Name from, Name to, World world) {
    world.put(
        table.limits(
            table.limits().stream()
                .map(it -> it.name().equals(from) ? it.named(to) : it)
                .toList()));
  }
}
