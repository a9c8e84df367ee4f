package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Published;
import dev.pgwright.replay.Reads;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// Whether what a statement names is there and of the right kind.
///
/// Source of the messages: PostgreSQL 18; measured by `SweepTest`.
final class StatementChecks {

  private StatementChecks() {}

  static void check(Statement statement, Tally tally) {
    switch (statement) {
      case Alter.AlterTable alter -> {
        AlterChecks.check(alter, tally);
        Names.routine(alter, tally.world).ifPresent(tally::fails);
      }
      case Alter alter -> OtherChecks.alter(alter, tally);
      case Create.CreateTable create -> {
        CreateChecks.check(create, tally);
        Names.routine(create, tally.world).ifPresent(tally::fails);
      }
      case Create create -> CreateChecks.check(create, tally);
      case Drop drop -> drop(drop, tally);
      case Maintenance maintenance -> maintenance(maintenance, tally);
      case Change change -> change(change, tally);
      case Query query -> read(query, tally);
      case Session.Explain explain -> check(explain.statement(), tally);
      case Session.DeclareCursor cursor -> read(cursor.query(), tally);
      case Session.Prepare prepare -> check(prepare.statement(), tally);
      case Session.Copy copy -> copy(copy, tally);
      case Session.CallProcedure call -> {
        if (Existence.routine(call.call().function(), tally.world)) {
          tally.fails("procedure " + call.call().function().sql() + " does not exist");
        }
      }
      case Session _ -> {}
      case Privileges.Grant grant -> grant(grant, tally);
      case Privileges _, Statement.Other _ -> {}
    }
  }

  private static void copy(Session.Copy copy, Tally tally) {
    if (copy.table() != null) {
      relation(copy.table(), tally);
    } else if (copy.query() != null) {
      check(copy.query(), tally);
    }
  }

  /// Whether there is no relation of a name; it fails then.
  static boolean relation(ObjectName name, Tally tally) {
    boolean missing = Existence.missing(name, tally.world);
    if (missing) {
      tally.fails("relation \"" + name.sql() + "\" does not exist");
    }
    return missing;
  }

  /// Every relation that is read, and every routine that is called.
  static void read(Node node, Tally tally) {
    boolean locking = node instanceof Query query && !query.locking().isEmpty();
    for (FromItem.Relation item : Reads.items(node)) {
      relation(item.name(), tally);
      Relation relation = tally.world.assumed(tally.world.resolve(item.name()));
      boolean rows =
          relation.kind() != Relation.Kind.MATERIALIZED_VIEW
              && relation.kind() != Relation.Kind.SEQUENCE
              && Dependents.closureDown(relation, tally.world).stream()
                  .noneMatch(it -> it.kind() == Relation.Kind.MATERIALIZED_VIEW);
      if (locking && !rows) {
        tally.fails("cannot lock rows in relation \"" + relation.name().name() + "\"");
      }
    }
    Names.unknown(node, tally.world).ifPresent(tally::fails);
  }

  private static void change(Change change, Tally tally) {
    World world = tally.world;
    if (relation(change.target().name(), tally)) {
      return;
    }
    read(change, tally);
    Repeated.check(change, tally);
    Relation table = world.assumed(world.resolve(change.target().name()));
    switch (table.kind()) {
      case MATERIALIZED_VIEW ->
          tally.fails("cannot change materialized view \"" + table.name().name() + "\"");
      case SEQUENCE -> tally.fails("cannot change sequence \"" + table.name().name() + "\"");
      case VIEW -> Views.changed(table, world, tally);
      case TABLE -> identity(change, table, tally);
      case PARTITIONED, FOREIGN_TABLE, UNKNOWN -> {}
    }
    if (!table.known() || table.kind() == Relation.Kind.VIEW) {
      return;
    }
    List<Change.Assigned> columns =
        switch (change) {
          case Change.Insert insert -> insert.columns();
          case Change.Update update ->
              update.set().stream().flatMap(it -> it.columns().stream()).toList();
          case Change.Delete _, Change.Merge _ -> List.of();
        };
    for (Change.Assigned assigned : columns) {
      Optional<Attribute> column = table.column(assigned.column());
      if (column.isEmpty()) {
        tally.fails(
            "column \""
                + assigned.column()
                + "\" of relation \""
                + table.name().name()
                + "\" does not exist");
      } else {
        generated(change, column.get(), tally);
      }
    }
  }

  /// Rows of a published table are changed only where replication can tell them apart.
  private static void identity(Change change, Relation table, Tally tally) {
    if (table.identified()) {
      return;
    }
    for (Change.MergeAction action :
        List.of(Change.MergeAction.UPDATE, Change.MergeAction.DELETE)) {
      String word = action == Change.MergeAction.UPDATE ? "update" : "delete";
      boolean does =
          switch (change) {
            case Change.Update _ -> word.equals("update");
            case Change.Delete _ -> word.equals("delete");
            case Change.Merge merge -> merge.whens().stream().anyMatch(it -> it.action() == action);
            case Change.Insert _ -> false;
          };
      if (does && Published.sends(word, table.name(), tally.world)) {
        tally.fails(
            String.join(
                "",
                "cannot ",
                word.replace("delete", "delete from"),
                " table \"",
                table.name().name().value(),
                "\" because it does not have a replica identity and publishes ",
                word,
                "s"));
      }
    }
  }

  /// Generated columns take nothing but DEFAULT.
  private static void generated(Change change, Attribute column, Tally tally) {
    boolean computed = !column.from().isEmpty();
    boolean plain =
        change instanceof Change.Insert insert
            && insert.source() != null
            && insert.source().body() instanceof Query.Values values
            && values.rows().stream()
                .flatMap(List::stream)
                .noneMatch(Expr.Default.class::isInstance);
    boolean set =
        change instanceof Change.Update update
            && update.set().stream().noneMatch(it -> it.value() instanceof Expr.Default);
    if (computed && (plain || set)) {
      tally.fails("column \"" + column.name() + "\" is a generated column");
    }
  }

  private static void drop(Drop drop, Tally tally) {
    for (ObjectRef object : drop.objects()) {
      QualifiedName name = tally.world.resolve(object.name());
      Optional<Relation> relation = tally.world.relation(name);
      switch (drop.kind()) {
        case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE, INDEX -> {
          relation.flatMap(it -> Existence.wrongKind(drop.kind(), it)).ifPresent(tally::fails);
          if (relation.isEmpty()
              && drop.kind() != ObjectClass.INDEX
              && tally.world.index(name).isPresent()) {
            tally.fails("\"" + name.name() + "\" is not a " + drop.kind().sql());
          }
        }
        case TRIGGER, RULE, POLICY -> {
          if (object.on() != null && !drop.ifExists()) {
            relation(object.on(), tally);
          }
          cloned(drop.kind(), object, tally);
        }
        default -> {}
      }
      if (!drop.ifExists() && Existence.missing(drop.kind(), object, tally.world)) {
        tally.fails(drop.kind().sql() + " \"" + object.name().sql() + "\" does not exist");
      }
    }
  }

  private static void cloned(ObjectClass kind, ObjectRef object, Tally tally) {
    if (object.on() == null || kind != ObjectClass.TRIGGER) {
      return;
    }
    Relation table = tally.world.assumed(tally.world.resolve(object.on()));
    for (QualifiedName parent : table.partition() ? table.parents() : List.<QualifiedName>of()) {
      Name trigger = object.name().name();
      if (tally.world.things().find(kind, Thing.global(trigger), parent).isPresent()) {
        tally.fails(
            "cannot drop trigger "
                + trigger
                + " on table "
                + table.name().name()
                + " because trigger "
                + trigger
                + " on table "
                + parent.name()
                + " requires it");
      }
    }
  }

  private static void maintenance(Maintenance maintenance, Tally tally) {
    World world = tally.world;
    switch (maintenance) {
      case Maintenance.Truncate truncate ->
          truncate
              .tables()
              .forEach(
                  it -> {
                    if (!relation(it.name(), tally)) {
                      Relation table = world.assumed(world.resolve(it.name()));
                      boolean view =
                          switch (table.kind()) {
                            case VIEW, MATERIALIZED_VIEW, SEQUENCE -> true;
                            case TABLE, PARTITIONED, FOREIGN_TABLE, UNKNOWN -> false;
                          };
                      if (view) {
                        tally.fails("\"" + table.name().name() + "\" is not a table");
                      } else if (it.only() && table.kind() == Relation.Kind.PARTITIONED) {
                        tally.fails("cannot truncate only a partitioned table");
                      }
                    }
                  });
      case Maintenance.Lock lock -> lock.tables().forEach(it -> locked(it.name(), tally));
      case Maintenance.Vacuum vacuum ->
          vacuum
              .tables()
              .forEach(
                  it -> {
                    relation(it.name(), tally);
                    columns(it.name(), it.columns(), tally);
                  });
      case Maintenance.Cluster cluster -> OtherChecks.cluster(cluster, tally);
      case Maintenance.Reindex reindex -> OtherChecks.reindex(reindex, tally);
      case Maintenance.Refresh refresh -> OtherChecks.refresh(refresh, tally);
      case Maintenance.Comment comment -> OtherChecks.comment(comment, tally);
    }
  }

  private static void locked(ObjectName name, Tally tally) {
    if (!relation(name, tally)) {
      Relation relation = tally.world.assumed(tally.world.resolve(name));
      boolean wrong =
          relation.kind() == Relation.Kind.MATERIALIZED_VIEW
              || relation.kind() == Relation.Kind.SEQUENCE
              || relation.kind() == Relation.Kind.FOREIGN_TABLE;
      if (wrong) {
        tally.fails("\"" + relation.name().name() + "\" is not a table or view");
      }
    }
  }

  /// Whether the columns are there, where all of a relation are known.
  static void columns(ObjectName relation, List<Name> columns, Tally tally) {
    Relation table = tally.world.assumed(tally.world.resolve(relation));
    for (Name column : columns) {
      if (table.known() && table.column(column).isEmpty()) {
        tally.fails(
            "column \"" + column + "\" of relation \"" + table.name().name() + "\" does not exist");
      }
    }
  }

  private static void grant(Privileges.Grant grant, Tally tally) {
    for (ObjectRef object : grant.objects()) {
      if (grant.allInSchema()) {
        if (Existence.schema(object.name().name(), tally.world)) {
          tally.fails("schema \"" + object.name().sql() + "\" does not exist");
        }
      } else if (grant.kind() == ObjectClass.TABLE) {
        relation(object.name(), tally);
      } else if (Existence.missing(grant.kind(), object, tally.world)) {
        tally.fails(grant.kind().sql() + " \"" + object.name().sql() + "\" does not exist");
      }
    }
  }
}
