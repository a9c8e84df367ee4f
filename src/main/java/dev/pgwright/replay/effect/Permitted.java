package dev.pgwright.replay.effect;

import dev.pgwright.replay.Relation.Kind;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import java.util.List;

/// Which actions of `alter table` each kind of relation takes.
///
/// Source: measured by `SweepTest` on PostgreSQL 14 to 18.
final class Permitted {

  private static final List<Kind> TABLES = List.of(Kind.TABLE, Kind.PARTITIONED);
  private static final List<Kind> FOREIGN =
      List.of(Kind.TABLE, Kind.PARTITIONED, Kind.FOREIGN_TABLE);
  private static final List<Kind> VIEWS =
      List.of(Kind.TABLE, Kind.PARTITIONED, Kind.FOREIGN_TABLE, Kind.VIEW);
  private static final List<Kind> STORED =
      List.of(Kind.TABLE, Kind.PARTITIONED, Kind.MATERIALIZED_VIEW);
  private static final List<Kind> COLUMNS =
      List.of(Kind.TABLE, Kind.PARTITIONED, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE);
  private static final List<Kind> OPTIONS =
      List.of(Kind.TABLE, Kind.PARTITIONED, Kind.MATERIALIZED_VIEW, Kind.VIEW);
  private static final List<Kind> PERSISTENT = List.of(Kind.TABLE, Kind.SEQUENCE);
  private static final List<Kind> PERSISTENT_BEFORE_18 =
      List.of(Kind.TABLE, Kind.SEQUENCE, Kind.PARTITIONED);
  private static final List<Kind> METHOD_BEFORE_17 = List.of(Kind.TABLE, Kind.MATERIALIZED_VIEW);

  private Permitted() {}

  /// Whether a relation of a kind takes an action.
  static boolean takes(Kind kind, AlterAction action, int version) {
    return kind == Kind.UNKNOWN || kinds(action, version).contains(kind);
  }

  private static List<Kind> kinds(AlterAction action, int version) {
    return switch (action) {
      case AlterAction.AddColumn _, AlterAction.DropColumn _, AlterAction.AlterType _ -> FOREIGN;
      case AlterAction.SetNotNull _, AlterAction.DropNotNull _ -> FOREIGN;
      case AlterAction.SetExpression _, AlterAction.DropExpression _ -> FOREIGN;
      case AlterAction.DropConstraint _, AlterAction.ValidateConstraint _ -> FOREIGN;
      case AlterAction.Inherit _ -> FOREIGN;
      case AlterAction.AddConstraint(_, var constraint) ->
          constraint.rule() instanceof Constraint.Check
                  || constraint.rule() instanceof Constraint.NotNull
              ? FOREIGN
              : TABLES;
      case AlterAction.EnableTrigger trigger -> trigger.rule() ? TABLES : FOREIGN;
      case AlterAction.SetDefault _, AlterAction.DropDefault _ -> VIEWS;
      case AlterAction.AddIdentity _, AlterAction.SetIdentity _ -> VIEWS;
      case AlterAction.DropIdentity _ -> VIEWS;
      case AlterAction.SetStatistics _, AlterAction.SetStorage _ -> COLUMNS;
      case AlterAction.SetOptions(_, var column, _, _) -> column == null ? OPTIONS : COLUMNS;
      case AlterAction.SetCompression _ -> STORED;
      case AlterAction.ClusterOn _, AlterAction.SetTablespace _ -> STORED;
      case AlterAction.ReplicaIdentity _ -> STORED;
      case AlterAction.SetAccessMethod _ -> version < 17 ? METHOD_BEFORE_17 : STORED;
      case AlterAction.SetLogged _ ->
          version < 15 ? TABLES : version < 18 ? PERSISTENT_BEFORE_18 : PERSISTENT;
      case AlterAction.AlterConstraint _, AlterAction.OfType _ -> TABLES;
      case AlterAction.RowSecurity _ -> TABLES;
      case AlterAction.AttachPartition _, AlterAction.DetachPartition _ ->
          List.of(Kind.PARTITIONED);
      case AlterAction.ForeignOptions _ -> List.of(Kind.FOREIGN_TABLE);
      case AlterAction.OwnerTo _, AlterAction.WithoutOids _ -> List.of(Kind.values());
    };
  }
}
