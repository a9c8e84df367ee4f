package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.List;
import java.util.Optional;

/// `alter table` and its actions.
///
/// Source: PostgreSQL 18 documentation, `ALTER TABLE`; `claims/add-column.sql`,
/// `claims/alter-column.sql`, `claims/not-null.sql` and others of `docs/claims.md`.
final class AlterEffects {

  private final Alter.AlterTable statement;
  private final QualifiedName name;
  private final World world;
  private final Tally tally;

  private AlterEffects(Alter.AlterTable statement, Tally tally) {
    this.statement = statement;
    this.tally = tally;
    this.world = tally.world;
    this.name = world.resolve(statement.name());
  }

  static void add(Alter.AlterTable statement, Tally tally) {
    new AlterEffects(statement, tally).add();
  }

  private void add() {
    if (statement.ifExists() && world.complete() && !exists()) {
      tally.because(name + " does not exist and nothing is done");
      return;
    }
    for (AlterAction action : statement.actions()) {
      Lock mode = mode(action);
      for (Relation relation : affected(action)) {
        tally.lock(relation.name(), leaf(relation, action, mode));
      }
    }
    for (AlterAction action : statement.actions()) {
      for (Relation relation : affected(action)) {
        act(action, relation);
      }
    }
  }

  private boolean exists() {
    return world.relation(name).isPresent() || world.index(name).isPresent();
  }

  /// Before 18, a key of the parent takes SHARE on its partitions.
  private Lock leaf(Relation relation, AlterAction action, Lock mode) {
    boolean key =
        action instanceof AlterAction.AddConstraint(_, var constraint)
            && constraint.rule() instanceof Constraint.Unique(_, var primary, _, _, _, _, _, _, _)
            && !primary;
    return key && !relation.name().equals(name) && world.version() < 18 ? Lock.SHARE : mode;
  }

  /// The table and what inherits the action.
  private List<Relation> affected(AlterAction action) {
    boolean alone =
        switch (action) {
          case AlterAction.OwnerTo _, AlterAction.RowSecurity _, AlterAction.ClusterOn _ -> true;
          case AlterAction.WithoutOids _, AlterAction.SetLogged _ -> true;
          case AlterAction.SetTablespace _, AlterAction.SetAccessMethod _ -> true;
          case AlterAction.ReplicaIdentity _, AlterAction.OfType _ -> true;
          case AlterAction.Inherit _, AlterAction.AttachPartition _ -> true;
          case AlterAction.DetachPartition _, AlterAction.ForeignOptions _ -> true;
          case AlterAction.SetOptions(_, var column, _, _) -> column == null;
          default -> false;
        };
    return alone || statement.only() || statement.kind() == ObjectClass.INDEX
        ? List.of(world.assumed(name))
        : world.family(name);
  }

  /// The lock that an action takes on its table.
  private Lock mode(AlterAction action) {
    if (statement.kind() == ObjectClass.INDEX) {
      return action instanceof AlterAction.SetOptions
              || action instanceof AlterAction.AttachPartition
              || action instanceof AlterAction.SetStatistics
          ? Lock.SHARE_UPDATE_EXCLUSIVE
          : Lock.ACCESS_EXCLUSIVE;
    }
    return switch (action) {
      case AlterAction.ValidateConstraint _, AlterAction.SetStatistics _ ->
          Lock.SHARE_UPDATE_EXCLUSIVE;
      case AlterAction.AttachPartition _, AlterAction.ClusterOn _ -> Lock.SHARE_UPDATE_EXCLUSIVE;
      case AlterAction.DetachPartition detach ->
          detach.concurrently() || detach.finalizing()
              ? Lock.SHARE_UPDATE_EXCLUSIVE
              : Lock.ACCESS_EXCLUSIVE;
      case AlterAction.EnableTrigger(_, _, var rule, _, _) ->
          rule ? Lock.ACCESS_EXCLUSIVE : Lock.SHARE_ROW_EXCLUSIVE;
      case AlterAction.SetOptions(_, var column, _, var options) ->
          column == null && options.stream().anyMatch(it -> it.name().equals("user_catalog_table"))
              ? Lock.ACCESS_EXCLUSIVE
              : Lock.SHARE_UPDATE_EXCLUSIVE;
      case AlterAction.AddConstraint(_, var constraint) ->
          constraint.rule() instanceof Constraint.ForeignKey
              ? Lock.SHARE_ROW_EXCLUSIVE
              : Lock.ACCESS_EXCLUSIVE;
      default -> Lock.ACCESS_EXCLUSIVE;
    };
  }

  private void act(AlterAction action, Relation table) {
    switch (action) {
      case AlterAction.AddColumn(_, var column, var ifNotExists) ->
          new ColumnEffects(column, table, tally).add(ifNotExists);
      case AlterAction.DropColumn(_, var column, _, var cascade) ->
          dropColumn(table, column, cascade);
      case AlterAction.AlterType type -> TypeEffects.add(type, table, tally);
      case AlterAction.SetNotNull(_, var column) ->
          NotNullEffects.add(table, column, statement, tally);
      case AlterAction.SetExpression(_, var column, _) -> setExpression(table, column);
      case AlterAction.AddConstraint(_, var constraint) ->
          new ConstraintEffects(constraint, table, statement, tally).add();
      case AlterAction.ValidateConstraint(_, var constraint) -> validate(table, constraint);
      case AlterAction.DropConstraint(_, var constraint, _, _) ->
          table.limit(constraint).ifPresent(it -> dropLimit(table, it));
      case AlterAction.AlterConstraint change -> alterConstraint(table, change);
      case AlterAction.AttachPartition attach -> PartitionEffects.attach(attach, table, tally);
      case AlterAction.DetachPartition detach -> PartitionEffects.detach(detach, table, tally);
      case AlterAction.Inherit(_, var no, var parent) ->
          tally.lock(world.resolve(parent), no ? Lock.ACCESS_SHARE : Lock.SHARE_UPDATE_EXCLUSIVE);
      case AlterAction.SetLogged(_, var logged) -> logged(table, logged);
      case AlterAction.SetTablespace _ -> tally.rewrite(table);
      case AlterAction.SetAccessMethod(_, var method) -> {
        if (method != null && !method.value().equals("heap")) {
          tally.rewrite(table);
        }
      }
      case AlterAction.SetDefault _, AlterAction.DropDefault _, AlterAction.DropNotNull _ -> {}
      case AlterAction.DropExpression _, AlterAction.SetStatistics _ -> {}
      case AlterAction.SetOptions _, AlterAction.SetStorage _ -> {}
      case AlterAction.SetCompression _, AlterAction.AddIdentity _ -> {}
      case AlterAction.SetIdentity _, AlterAction.DropIdentity _ -> {}
      case AlterAction.OfType _, AlterAction.OwnerTo _, AlterAction.ReplicaIdentity _ -> {}
      case AlterAction.EnableTrigger _, AlterAction.RowSecurity _ -> {}
      case AlterAction.ClusterOn _, AlterAction.WithoutOids _ -> {}
      case AlterAction.ForeignOptions _ -> {}
    }
  }

  private void dropColumn(Relation table, Name column, boolean cascade) {
    for (Relation view : world.users(table.name())) {
      if (cascade) {
        tally.lock(view.name(), Lock.ACCESS_EXCLUSIVE);
        tally.because("the view " + view.name() + " goes too when it uses the column");
      } else {
        tally.depends("it fails when the view " + view.name() + " uses the column");
      }
    }
    for (Limit limit : table.limits()) {
      if (limit.columns().contains(column)) {
        dropLimit(table, limit);
      }
    }
  }

  private void logged(Relation table, boolean logged) {
    tally.rewrite(table);
    if (!logged && !world.referencing(table.name()).isEmpty()) {
      tally.fails(
          "could not change table \""
              + table.name().name()
              + "\" to unlogged because it references logged table \""
              + world.referencing(table.name()).getFirst().name().name()
              + "\"");
    }
  }

  private void dropLimit(Relation table, Limit limit) {
    if (limit.references() != null) {
      tally.lock(limit.references(), Lock.ACCESS_EXCLUSIVE);
      tally.because("dropping the foreign key locks " + limit.references() + " too");
    }
    if (limit.kind() == Limit.Kind.PRIMARY_KEY || limit.kind() == Limit.Kind.UNIQUE) {
      for (Relation other : world.referencing(table.name())) {
        tally.lock(other.name(), Lock.ACCESS_EXCLUSIVE);
      }
    }
  }

  private void setExpression(Relation table, Name column) {
    Optional<Attribute> known = table.column(column);
    if (known.isPresent() && known.get().fill() == Attribute.Fill.VIRTUAL) {
      return;
    }
    tally.rewrite(table);
    tally.because("a stored expression is computed again for every row");
  }

  private void validate(Relation table, Name constraint) {
    Optional<Limit> limit = table.limit(constraint);
    if (limit.isPresent() && limit.get().valid()) {
      tally.because("the constraint is valid already");
      return;
    }
    if (table.kind() != Relation.Kind.PARTITIONED) {
      tally.work(table.name(), Work.VALIDATE);
    }
    limit
        .map(Limit::references)
        .ifPresent(
            it -> {
              tally.lock(it, Lock.ROW_SHARE);
            });
    tally.depends("rows must satisfy the constraint");
  }

  private void alterConstraint(Relation table, AlterAction.AlterConstraint change) {
    Boolean enforced = change.attributes().enforced();
    Optional<Limit> limit = table.limit(change.constraint());
    if (enforced == null || limit.isEmpty() || limit.get().references() == null) {
      return;
    }
    if (enforced) {
      tally.lock(limit.get().references(), Lock.SHARE_ROW_EXCLUSIVE);
      tally.work(table.name(), Work.VALIDATE);
    } else {
      tally.lock(limit.get().references(), Lock.ACCESS_EXCLUSIVE);
    }
  }
}
