package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tables below its own an action of `alter table` locks and changes.
final class Recursion {

  private final Alter.AlterTable statement;
  private final Relation table;
  private final World world;

  Recursion(Alter.AlterTable statement, Relation table, World world) {
    this.statement = statement;
    this.table = table;
    this.world = world;
  }

  /// The relations that are locked, its own first.
  List<Relation> locked(AlterAction action) {
    if (statement.kind() == ObjectClass.INDEX) {
      return List.of(table);
    }
    boolean partitioned = table.kind() == Relation.Kind.PARTITIONED;
    if (action instanceof AlterAction.DropConstraint drop) {
      boolean found = table.limit(drop.constraint()).isPresent() || !table.known();
      return partitioned ? all() : found ? below(heirs(drop)) : List.of(table);
    }
    if (action instanceof AlterAction.DropColumn(_, var column, _, _)) {
      boolean found = table.column(column).isPresent() || !table.known();
      return found ? below(true) : List.of(table);
    }
    if (statement.only()) {
      return List.of(table);
    }
    return reaches(action, partitioned) ? all() : List.of(table);
  }

  /// The relations that are changed.
  List<Relation> changed(AlterAction action) {
    boolean itself =
        action instanceof AlterAction.AddConstraint(_, var constraint)
            && (constraint.attributes().noInherit() || ownIndex(constraint));
    if (itself || statement.only()) {
      return List.of(table);
    }
    return locked(action);
  }

  /// An index of a table is none of its heirs'.
  private boolean ownIndex(Constraint constraint) {
    boolean index =
        constraint.rule() instanceof Constraint.Unique
            || constraint.rule() instanceof Constraint.Exclude;
    return index && table.kind() != Relation.Kind.PARTITIONED;
  }

  private boolean heirs(AlterAction.DropConstraint drop) {
    return table
        .limit(drop.constraint())
        .map(
            it ->
                !it.noInherit()
                    && (it.kind() == Limit.Kind.CHECK || it.kind() == Limit.Kind.NOT_NULL))
        .orElse(true);
  }

  private List<Relation> all() {
    return world.family(table.name());
  }

  /// What goes from a parent alone stays with its children, which are told so.
  private List<Relation> below(boolean heirs) {
    if (!heirs) {
      return List.of(table);
    }
    if (!statement.only()) {
      return all();
    }
    var found = new ArrayList<>(List.of(table));
    found.addAll(world.children(table.name()));
    return found;
  }

  private boolean reaches(AlterAction action, boolean partitioned) {
    return switch (action) {
      case AlterAction.OwnerTo _, AlterAction.RowSecurity _, AlterAction.ClusterOn _ -> false;
      case AlterAction.WithoutOids _, AlterAction.SetLogged _ -> false;
      case AlterAction.SetTablespace _, AlterAction.SetAccessMethod _ -> false;
      case AlterAction.ReplicaIdentity _, AlterAction.OfType _ -> false;
      case AlterAction.Inherit _, AlterAction.AttachPartition _ -> false;
      case AlterAction.DetachPartition _, AlterAction.ForeignOptions _ -> false;
      case AlterAction.SetOptions _, AlterAction.SetCompression _ -> false;
      case AlterAction.AddIdentity _ -> partitioned && world.version() >= 17;
      case AlterAction.SetIdentity(_, var column, _) -> identity(column, partitioned);
      case AlterAction.DropIdentity(_, var column, _) -> identity(column, partitioned);
      case AlterAction.DropNotNull(_, var column) -> world.version() < 18 || required(column);
      case AlterAction.AddColumn(_, var column, var ifNotExists) ->
          !(ifNotExists && table.column(column.name()).isPresent());
      case AlterAction.EnableTrigger trigger -> partitioned && triggers(trigger);
      case AlterAction.ValidateConstraint(_, var constraint) ->
          table.limit(constraint).map(it -> !it.noInherit() && !it.valid()).orElse(true);
      case AlterAction.AlterConstraint _ -> partitioned;
      case AlterAction.DropColumn _, AlterAction.DropConstraint _ -> true;
      case AlterAction.AddConstraint(_, var constraint) ->
          partitioned || world.version() >= 18 || inherited(constraint);
      case AlterAction.AlterType _, AlterAction.SetDefault _ -> true;
      case AlterAction.SetNotNull(_, var column) ->
          column == null
              || table
                  .column(column)
                  .map(it -> it.notNull() != Attribute.Validity.VALID)
                  .orElse(true);
      case AlterAction.DropDefault _ -> true;
      case AlterAction.SetExpression _, AlterAction.DropExpression _ -> true;
      case AlterAction.SetStatistics _, AlterAction.SetStorage _ -> true;
    };
  }

  /// Whether heirs get a constraint too, as before 18 only they are locked then.
  private static boolean inherited(Constraint constraint) {
    return switch (constraint.rule()) {
      case Constraint.Check _ -> !constraint.attributes().noInherit();
      case Constraint.NotNull _ -> true;
      case Constraint.Unique unique -> unique.primary();
      case Constraint.ForeignKey _, Constraint.Exclude _, Constraint.Null _ -> false;
      case Constraint.DefaultValue _, Constraint.Generated _, Constraint.Identity _ -> false;
    };
  }

  private boolean identity(Name column, boolean partitioned) {
    return partitioned
        && world.version() >= 17
        && table.column(column).map(it -> it.fill() == Attribute.Fill.IDENTITY).orElse(true);
  }

  private boolean required(@Nullable Name column) {
    return column == null
        || table.column(column).map(it -> it.notNull() != Attribute.Validity.NONE).orElse(true);
  }

  private List<QualifiedName> above() {
    var found = new ArrayList<>(List.of(table.name()));
    for (int i = 0; i < found.size(); i++) {
      Relation now = world.assumed(found.get(i));
      if (now.partition()) {
        found.addAll(now.parents());
      }
    }
    return found;
  }

  /// A trigger for each row is one of every partition too.
  private boolean triggers(AlterAction.EnableTrigger trigger) {
    boolean user =
        above().stream()
            .flatMap(it -> world.things().on(it).stream())
            .filter(it -> it.kind() == ObjectClass.TRIGGER && it.detail().equals("row"))
            .anyMatch(
                it -> trigger.name() == null || it.name().equals(Thing.global(trigger.name())));
    boolean keys =
        "all".equals(trigger.which())
            && (table.limits().stream().anyMatch(it -> it.references() != null)
                || !world.references(table.name()).isEmpty());
    return !trigger.rule() && (user || keys);
  }
}
