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

  /// Options that are read while others work with the relation.
  private static final List<String> STRONG =
      List.of("user_catalog_table", "security_barrier", "security_invoker", "check_option");

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
    var recursion = new Recursion(statement, world.assumed(name), world);
    for (AlterAction action : statement.actions()) {
      Lock mode = mode(action);
      for (Relation relation : recursion.locked(action)) {
        tally.lock(relation.name(), leaf(relation, action, mode));
      }
    }
    for (AlterAction action : statement.actions()) {
      for (Relation relation : recursion.changed(action)) {
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
          column == null && options.stream().anyMatch(it -> STRONG.contains(it.name()))
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
          new ColumnEffects(column, table, name, tally).add(ifNotExists);
      case AlterAction.DropColumn(_, var column, _, var cascade) ->
          Dependents.column(table, column, cascade, tally);
      case AlterAction.AlterType type -> TypeEffects.add(type, table, tally);
      case AlterAction.SetNotNull(_, var column) ->
          NotNullEffects.add(table, column, statement, tally);
      case AlterAction.SetExpression(_, var column, _) -> setExpression(table, column);
      case AlterAction.AddConstraint(_, var constraint) ->
          new ConstraintEffects(constraint, table, statement, tally).add();
      case AlterAction.ValidateConstraint(_, var constraint) -> validate(table, constraint);
      case AlterAction.DropConstraint(_, var constraint, _, var cascade) -> {
        String what = "constraint " + constraint + " on table " + table.name().name();
        table.limit(constraint).ifPresent(it -> Dependents.limit(table, it, cascade, what, tally));
      }
      case AlterAction.AlterConstraint change -> alterConstraint(table, change);
      case AlterAction.AttachPartition attach -> {
        if (world.index(name).isPresent() || statement.kind() == ObjectClass.INDEX) {
          PartitionEffects.attachIndex(attach, name, tally);
        } else {
          PartitionEffects.attach(attach, table, tally);
        }
      }
      case AlterAction.DetachPartition detach -> PartitionEffects.detach(detach, table, tally);
      case AlterAction.Inherit(_, var no, var parent) -> {
        tally.lock(world.resolve(parent), no ? Lock.ACCESS_SHARE : Lock.SHARE_UPDATE_EXCLUSIVE);
        if (!no) {
          tally.lockFamily(table.name(), Lock.ACCESS_SHARE);
        }
      }
      case AlterAction.SetLogged(_, var logged) -> logged(table, logged);
      case AlterAction.SetTablespace(_, var tablespace) -> {
        if (!tablespace.value().equals("pg_default") && world.index(name).isEmpty()) {
          tally.rewrite(table);
        }
      }
      case AlterAction.SetAccessMethod(_, var method) -> {
        if (method != null
            && !method.value().equals("heap")
            && table.kind() != Relation.Kind.PARTITIONED) {
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

  private void logged(Relation table, boolean logged) {
    if (table.traits().unlogged() != logged && table.known()) {
      tally.because("it is so already");
      return;
    }
    tally.rewrite(table);
    if (logged) {
      for (Limit limit : table.limits()) {
        if (limit.references() != null
            && world.assumed(limit.references()).traits().unlogged()
            && !limit.references().equals(table.name())) {
          tally.fails(persistence(table, true, limit.references()));
        }
      }
      return;
    }
    for (World.Reference it : world.references(table.name())) {
      if (!it.from().traits().unlogged() && !it.from().name().equals(table.name())) {
        tally.fails(persistence(table, false, it.from().name()));
      }
    }
    boolean published =
        world.things().of(ObjectClass.PUBLICATION).stream()
            .anyMatch(it -> it.uses().contains(table.name()));
    if (published) {
      tally.fails(
          "cannot change table \""
              + table.name().name()
              + "\" to unlogged because it is part of a publication");
    }
  }

  private static String persistence(Relation table, boolean logged, QualifiedName other) {
    return "could not change table \""
        + table.name().name()
        + (logged
            ? "\" to logged because it references unlogged table \""
            : "\" to unlogged because it references logged table \"")
        + other.name()
        + "\"";
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
    tally.because("rows must satisfy the constraint");
  }

  private void alterConstraint(Relation table, AlterAction.AlterConstraint change) {
    Boolean enforced = change.attributes().enforced();
    Optional<Limit> limit = table.limit(change.constraint());
    if (enforced == null
        || limit.isEmpty()
        || limit.get().references() == null
        || limit.get().enforced() == enforced) {
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
