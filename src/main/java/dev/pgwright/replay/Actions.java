package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute.Fill;
import dev.pgwright.replay.Attribute.Validity;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The actions of `alter table`.
final class Actions {

  private Actions() {}

  static void apply(Alter.AlterTable alter, World world) {
    if (alter.kind() == ObjectClass.INDEX) {
      return;
    }
    QualifiedName name = world.resolve(alter.name());
    if (alter.ifExists() && world.complete() && world.relation(name).isEmpty()) {
      return;
    }
    List<Relation> all = alter.only() ? List.of(world.assumed(name)) : world.family(name);
    for (AlterAction action : alter.actions()) {
      for (Relation relation : all) {
        Relation now = world.assumed(relation.name());
        if (reaches(action, relation.name().equals(name))) {
          world.put(apply(action, now, world));
        }
      }
    }
  }

  /// Whether an action is for the heirs of a table too.
  private static boolean reaches(AlterAction action, boolean itself) {
    return itself
        || !(action instanceof AlterAction.AttachPartition
            || action instanceof AlterAction.DetachPartition
            || action instanceof AlterAction.Inherit
            || action instanceof AlterAction.OfType
            || action instanceof AlterAction.ClusterOn
            || action instanceof AlterAction.SetLogged
            || action instanceof AlterAction.RowSecurity);
  }

  private static Relation apply(AlterAction action, Relation table, World world) {
    return switch (action) {
      case AlterAction.AddColumn add ->
          add.ifNotExists() && table.column(add.column().name()).isPresent()
              ? table
              : Tables.column(add.column(), table, world);
      case AlterAction.DropColumn drop -> Drops.column(drop.column(), table, world);
      case AlterAction.AlterType type ->
          column(table, type.column(), it -> it.typed(Types.of(type.type(), world)));
      case AlterAction.SetDefault(_, var c, _) -> filled(table, c, Fill.DEFAULT);
      case AlterAction.DropDefault(_, var c) -> filled(table, c, Fill.NOTHING);
      case AlterAction.DropExpression(_, var c, _) -> filled(table, c, Fill.NOTHING);
      case AlterAction.AddIdentity(_, var c, var it) -> identity(table, c, it, world);
      case AlterAction.DropIdentity(_, var c, _) -> identity(table, c, null, world);
      case AlterAction.SetNotNull(_, var c) -> required(table, c, Validity.VALID);
      case AlterAction.DropNotNull(_, var c) -> required(table, c, Validity.NONE);
      case AlterAction.AddConstraint(_, var constraint) ->
          Tables.constrain(constraint, table, null, world);
      case AlterAction.ValidateConstraint(_, var constraint) -> validate(table, constraint);
      case AlterAction.DropConstraint(_, var constraint, _, _) ->
          dropConstraint(table, constraint, world);
      case AlterAction.AlterConstraint change -> enforce(table, change);
      case AlterAction.AttachPartition attach -> attach(attach, table, world);
      case AlterAction.DetachPartition detach -> detach(detach, table, world);
      case AlterAction.Inherit(_, var no, var parent) -> inherit(table, no, world.resolve(parent));
      case AlterAction.RowSecurity(_, var what) -> secure(table, what);
      case AlterAction.SetExpression _, AlterAction.SetStatistics _ -> table;
      case AlterAction.SetOptions _, AlterAction.SetStorage _ -> table;
      case AlterAction.SetCompression _, AlterAction.SetIdentity _ -> table;
      case AlterAction.OfType(_, var type) -> table.with(table.traits().typed(type != null));
      case AlterAction.SetLogged(_, var logged) -> table.with(table.traits().unlogged(!logged));
      case AlterAction.OwnerTo _, AlterAction.SetTablespace _ -> table;
      case AlterAction.SetAccessMethod _ -> table;
      case AlterAction.ReplicaIdentity it -> table.with(table.traits().identity(it.identity()));
      case AlterAction.EnableTrigger _ -> table;
      case AlterAction.ClusterOn(_, var index) ->
          table.with(table.traits().clustered(index != null));
      case AlterAction.WithoutOids _, AlterAction.ForeignOptions _ -> table;
    };
  }

  private static Relation attach(AlterAction.AttachPartition attach, Relation table, World world) {
    Relation partition = world.assumed(world.resolve(attach.partition()));
    Relation part = partition.below(List.of(table.name()), Tables.bound(attach.bound()));
    for (Limit limit : table.limits()) {
      if (limit.kind() == Limit.Kind.FOREIGN_KEY && part.limit(limit.name()).isEmpty()) {
        part = part.limit(limit);
      }
    }
    world.put(part.with(part.traits().bound(attach.bound())));
    Tables.inheritIndexes(world.assumed(part.name()), table.name(), world);
    return partitioned(world.assumed(table.name()));
  }

  private static Relation detach(AlterAction.DetachPartition detach, Relation table, World world) {
    Relation partition = world.assumed(world.resolve(detach.partition()));
    world.put(partition.below(List.of(), null).with(partition.traits().bound(null)));
    return table;
  }

  private static Relation filled(Relation table, @Nullable Name column, Fill fill) {
    return column(table, column, it -> it.filled(fill));
  }

  /// The table with an identity, or without, and the sequence behind it likewise.
  private static Relation identity(
      Relation table, Name column, Constraint.@Nullable Identity identity, World world) {
    if (identity == null) {
      Drops.identity(table, column, world);
      return filled(table, column, Fill.NOTHING);
    }
    Tables.sequence(table, column, Tables.named(identity), world);
    return filled(table, column, Fill.IDENTITY);
  }

  private static Relation required(Relation table, Name column, Validity validity) {
    Relation next = column(table, column, it -> it.required(validity));
    return validity == Validity.NONE
        ? next.limits(
            next.limits().stream()
                .filter(
                    it -> it.kind() != Limit.Kind.NOT_NULL || !it.columns().equals(List.of(column)))
                .toList())
        : next;
  }

  private static Relation secure(Relation table, String what) {
    return switch (what) {
      case "enable" -> table.secured(table.policies(), true);
      case "disable" -> table.secured(table.policies(), false);
      default -> table;
    };
  }

  private static Relation partitioned(Relation table) {
    return new Relation(
        table.name(),
        Relation.Kind.PARTITIONED,
        table.known(),
        table.temporary(),
        table.born(),
        table.columns(),
        table.limits(),
        table.parents(),
        table.bound(),
        table.uses(),
        table.policies(),
        table.rowSecurity(),
        table.traits());
  }

  private static Relation column(
      Relation table, @Nullable Name name, UnaryOperator<Attribute> change) {
    if (name == null) {
      return table;
    }
    Optional<Attribute> known = table.column(name);
    if (known.isEmpty() && table.known()) {
      return table;
    }
    Attribute before =
        known.orElseGet(() -> new Attribute(name, null, Validity.NONE, Fill.NOTHING));
    return table.column(change.apply(before));
  }

  private static Relation validate(Relation table, Name constraint) {
    Relation next = table;
    for (Limit limit : table.limits()) {
      if (limit.name().equals(constraint)) {
        next = next.limit(limit.holding(true, limit.enforced()));
        if (limit.kind() == Limit.Kind.NOT_NULL) {
          for (Name column : limit.columns()) {
            next = column(next, column, it -> it.required(Validity.VALID));
          }
        }
      }
    }
    return next;
  }

  private static Relation dropConstraint(Relation table, Name constraint, World world) {
    Optional<Limit> limit = table.limit(constraint);
    Relation next =
        table.limits(table.limits().stream().filter(it -> !it.name().equals(constraint)).toList());
    if (limit.isEmpty()) {
      return next;
    }
    if (limit.get().kind() == Limit.Kind.NOT_NULL) {
      for (Name column : limit.get().columns()) {
        next = column(next, column, it -> it.required(Validity.NONE));
      }
    }
    QualifiedName index = table.name().sibling(constraint.value());
    if (world.index(index).isPresent()) {
      world.removeIndex(index);
    }
    if (limit.get().key()) {
      dropKeysBelow(table, limit.get(), world);
    }
    return next;
  }

  /// The keys of partitions that are parts of a key go with it.
  private static void dropKeysBelow(Relation table, Limit key, World world) {
    for (Relation child : world.children(table.name())) {
      for (Limit it : child.partition() ? child.limits() : List.<Limit>of()) {
        if (it.kind() == key.kind() && it.columns().equals(key.columns())) {
          world.put(dropConstraint(child, it.name(), world));
        }
      }
    }
  }

  private static Relation enforce(Relation table, AlterAction.AlterConstraint change) {
    Boolean enforced = change.attributes().enforced();
    Optional<Limit> limit = table.limit(change.constraint());
    return enforced == null || limit.isEmpty()
        ? table
        : table.limit(limit.get().holding(enforced, enforced));
  }

  private static Relation inherit(Relation table, boolean no, QualifiedName parent) {
    var parents = new ArrayList<>(table.parents());
    if (no) {
      parents.remove(parent);
    } else {
      parents.add(parent);
    }
    return table.below(parents, table.bound());
  }
}
