package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import java.util.List;
import java.util.Optional;

/// Whether objects that are no tables can be changed.
final class OtherChecks {

  private OtherChecks() {}

  static void alter(Alter alter, Tally tally) {
    World world = tally.world;
    switch (alter) {
      case Alter.Rename rename -> RenameChecks.check(rename, tally);
      case Alter.SetSchema move -> {
        object(move.object(), move.ifExists(), tally);
        if (Existence.schema(move.schema(), world)) {
          tally.fails("schema \"" + move.schema() + "\" does not exist");
        }
        moved(move, tally);
      }
      case Alter.ChangeOwner change -> object(change.object(), false, tally);
      case Alter.AlterSequence sequence -> sequence(sequence, tally);
      case Alter.AddEnumValue value -> {
        if (type(value.name(), tally)) {
          world.type(world.resolve(value.name())).ifPresent(it -> label(value, it, tally));
        }
      }
      case Alter.RenameEnumValue value -> {
        renamed(value, tally);
      }
      case Alter.AlterComposite composite -> type(composite.name(), tally);
      case Alter.AlterBaseType base -> type(base.name(), tally);
      case Alter.AlterDomain domain -> domain(domain, tally);
      case Alter.AlterRoutine routine -> object(routine.routine(), false, tally);
      case Alter.AlterPolicy policy -> {
        policy(policy, tally);
      }
      case Alter.AlterPublication publication -> publication(publication, tally);
      case Alter.AlterStatistics statistics -> statistics(statistics, tally);
      case Alter.AlterTable _, Alter.MoveAll _, Alter.Depends _, Alter.AlterExtension _ -> {}
    }
  }

  private static void policy(Alter.AlterPolicy policy, Tally tally) {
    World world = tally.world;
    if (!StatementChecks.relation(policy.table(), tally)) {
      Relation table = world.assumed(world.resolve(policy.table()));
      if (world.complete() && !table.policies().contains(policy.name())) {
        tally.fails(
            "policy \""
                + policy.name()
                + "\" for table \""
                + table.name().name()
                + "\" does not exist");
      }
    }
  }

  private static void statistics(Alter.AlterStatistics statistics, Tally tally) {
    World world = tally.world;
    boolean missing =
        world.complete()
            && world
                .things()
                .find(ObjectClass.STATISTICS, world.resolve(statistics.name()), null)
                .isEmpty();
    if (missing && !statistics.ifExists()) {
      tally.fails("statistics object \"" + statistics.name().sql() + "\" does not exist");
    }
  }

  private static void renamed(Alter.RenameEnumValue value, Tally tally) {
    if (type(value.name(), tally)) {
      tally
          .world
          .type(tally.world.resolve(value.name()))
          .filter(it -> it.born() == 0 || !it.labels().isEmpty())
          .filter(it -> !it.has(value.from()))
          .ifPresent(_ -> tally.fails("\"" + value.from() + "\" is not an existing enum label"));
    }
  }

  private static void label(Alter.AddEnumValue value, TypeEntry type, Tally tally) {
    if (type.kind() != TypeEntry.Kind.ENUM) {
      tally.fails(type.name() + " is not an enum");
    } else if (type.has(value.label()) && !value.ifNotExists()) {
      tally.fails("enum label \"" + value.label() + "\" already exists");
    } else {
      String near = value.before() == null ? value.after() : value.before();
      if (near != null && !type.labels().isEmpty() && !type.has(near)) {
        tally.fails("\"" + near + "\" is not an existing enum label");
      }
    }
  }

  private static boolean type(ObjectName name, Tally tally) {
    boolean missing = Existence.type(name, tally.world);
    if (missing) {
      tally.fails("type \"" + name.sql() + "\" does not exist");
    }
    return !missing;
  }

  private static void object(ObjectRef object, boolean ifExists, Tally tally) {
    if (ifExists) {
      return;
    }
    if (Existence.missing(object.kind(), object, tally.world)) {
      tally.fails(object.kind().sql() + " \"" + object.name().sql() + "\" does not exist");
    } else if (relation(object.kind())) {
      RenameChecks.kind(object, tally);
    }
  }

  private static boolean relation(ObjectClass kind) {
    return switch (kind) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE, INDEX -> true;
      default -> false;
    };
  }

  private static void moved(Alter.SetSchema move, Tally tally) {
    World world = tally.world;
    QualifiedName name = world.resolve(move.object().name());
    Optional<Relation> relation = world.relation(name);
    if (!relation(move.object().kind()) || relation.isEmpty()) {
      return;
    }
    var to = new QualifiedName(move.schema(), name.name());
    if (relation.get().traits().owner() != null) {
      tally.fails("cannot move an owned sequence into another schema");
    } else if (!to.equals(name) && world.relation(to).isPresent()) {
      tally.fails(
          "relation \"" + name.name() + "\" already exists in schema \"" + move.schema() + "\"");
    }
  }

  private static void sequence(Alter.AlterSequence sequence, Tally tally) {
    if (sequence.ifExists() || StatementChecks.relation(sequence.name(), tally)) {
      return;
    }
    Relation relation = tally.world.assumed(tally.world.resolve(sequence.name()));
    Existence.wrongKind(ObjectClass.SEQUENCE, relation).ifPresent(tally::fails);
  }

  private static void domain(Alter.AlterDomain domain, Tally tally) {
    if (!type(domain.name(), tally)) {
      return;
    }
    Optional<TypeEntry> type = tally.world.type(tally.world.resolve(domain.name()));
    if (type.isEmpty()) {
      return;
    }
    switch (domain.action()) {
      case AlterAction.ValidateConstraint(_, var constraint) ->
          domainConstraint(type.get(), constraint, tally);
      case AlterAction.DropConstraint(_, var constraint, var ifExists, _) -> {
        if (!ifExists) {
          domainConstraint(type.get(), constraint, tally);
        }
      }
      default -> {}
    }
  }

  /// The constraints of a domain are kept as its labels.
  private static void domainConstraint(TypeEntry type, Name constraint, Tally tally) {
    boolean named = tally.world.version() >= 18 && constraint.value().endsWith("_not_null");
    if (!type.has(constraint.value()) && !named) {
      tally.fails(
          "constraint \""
              + constraint
              + "\" of domain \""
              + type.name().name()
              + "\" does not exist");
    }
  }

  private static void publication(Alter.AlterPublication change, Tally tally) {
    World world = tally.world;
    Optional<Thing> known =
        world.things().find(ObjectClass.PUBLICATION, Thing.global(change.name()), null);
    if (known.isEmpty()) {
      if (world.complete()) {
        tally.fails("publication \"" + change.name() + "\" does not exist");
      }
      return;
    }
    change
        .objects()
        .forEach(
            it -> {
              if (it.table() == null || StatementChecks.relation(it.table(), tally)) {
                return;
              }
              CreateChecks.published(it.table(), tally);
              QualifiedName table = world.resolve(it.table());
              boolean member = known.get().uses().contains(table);
              if (change.action().equals("add") && member) {
                tally.fails(
                    "relation \""
                        + table.name()
                        + "\" is already member of publication \""
                        + change.name()
                        + "\"");
              } else if (change.action().equals("drop") && !member) {
                tally.fails("relation \"" + table.name() + "\" is not part of the publication");
              }
            });
  }

  static void cluster(Maintenance.Cluster cluster, Tally tally) {
    if (cluster.table() == null || StatementChecks.relation(cluster.table(), tally)) {
      return;
    }
    World world = tally.world;
    Relation table = world.assumed(world.resolve(cluster.table()));
    switch (table.kind()) {
      case VIEW, SEQUENCE, FOREIGN_TABLE ->
          tally.fails("\"" + table.name().name() + "\" is not a table");
      case TABLE, PARTITIONED, MATERIALIZED_VIEW, UNKNOWN -> {
        boolean mine =
            cluster.index() != null
                && world
                    .index(table.name().sibling(cluster.index().value()))
                    .map(it -> it.table().equals(table.name()))
                    .orElse(false);
        if (cluster.index() == null && table.known() && !table.traits().clustered()) {
          tally.fails(
              "there is no previously clustered index for table \"" + table.name().name() + "\"");
        } else if (cluster.index() != null && world.complete() && !mine) {
          tally.fails(
              "\""
                  + cluster.index()
                  + "\" is not an index for table \""
                  + table.name().name()
                  + "\"");
        }
      }
    }
  }

  static void reindex(Maintenance.Reindex reindex, Tally tally) {
    if (reindex.name() == null) {
      return;
    }
    World world = tally.world;
    QualifiedName name = world.resolve(reindex.name());
    switch (reindex.target()) {
      case "index" -> {
        if (world.index(name).isEmpty() && world.relation(name).isPresent()) {
          tally.fails("\"" + name.name() + "\" is not an index");
        } else {
          StatementChecks.relation(reindex.name(), tally);
        }
      }
      case "table" -> {
        if (!StatementChecks.relation(reindex.name(), tally)) {
          switch (world.assumed(name).kind()) {
            case VIEW, SEQUENCE, FOREIGN_TABLE ->
                tally.fails("\"" + name.name() + "\" is not a table or materialized view");
            case TABLE, PARTITIONED, MATERIALIZED_VIEW, UNKNOWN -> {}
          }
        }
      }
      case "schema" -> {
        if (Existence.schema(reindex.name().name(), world)) {
          tally.fails("schema \"" + reindex.name().sql() + "\" does not exist");
        }
      }
      default -> {}
    }
  }

  static void refresh(Maintenance.Refresh refresh, Tally tally) {
    if (StatementChecks.relation(refresh.view(), tally)) {
      return;
    }
    World world = tally.world;
    Relation view = world.assumed(world.resolve(refresh.view()));
    Existence.wrongKind(ObjectClass.MATERIALIZED_VIEW, view).ifPresent(tally::fails);
    boolean unique =
        world.indexesOf(view.name()).stream().anyMatch(it -> it.unique() && it.plain());
    if (refresh.concurrently() && !unique && view.kind() != Relation.Kind.UNKNOWN) {
      tally.fails("cannot refresh materialized view \"" + view.name() + "\" concurrently");
    }
  }

  static void comment(Maintenance.Comment comment, Tally tally) {
    ObjectRef object = comment.object();
    World world = tally.world;
    switch (object.kind()) {
      case COLUMN -> {
        List<Name> parts = object.name().parts();
        if (object.on() == null && parts.size() > 1) {
          var on = new ObjectName(object.span(), parts.subList(0, parts.size() - 1));
          boolean attribute = world.type(world.resolve(on)).isPresent();
          if (!attribute && !StatementChecks.relation(on, tally)) {
            StatementChecks.columns(on, List.of(parts.getLast()), tally);
          }
        }
      }
      case CONSTRAINT -> {
        if (object.on() != null && !StatementChecks.relation(object.on(), tally)) {
          Relation table = world.assumed(world.resolve(object.on()));
          Name name = object.name().name();
          boolean there = table.limit(name).isPresent() || name.value().endsWith("_not_null");
          if (table.known() && !there) {
            tally.fails(
                "constraint \""
                    + name
                    + "\" for table \""
                    + table.name().name()
                    + "\" does not exist");
          }
        }
      }
      case TABLE -> {
        object(object, false, tally);
        world
            .relation(world.resolve(object.name()))
            .flatMap(it -> Existence.wrongKind(ObjectClass.TABLE, it))
            .ifPresent(tally::fails);
      }
      default -> object(object, false, tally);
    }
  }

  /// Whether a column has NOT NULL, as far as it is known.
  static boolean required(Relation table, Name column) {
    return table
        .column(column)
        .map(Attribute::notNull)
        .map(it -> it == Attribute.Validity.VALID)
        .orElse(false);
  }

  /// Whether an index is that of a constraint.
  static boolean constrained(IndexEntry index, Relation table) {
    return table.limit(index.name().name()).map(Limit::key).orElse(false);
  }
}
