package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.TypeName;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// Whether objects can be made.
final class CreateChecks {

  private CreateChecks() {}

  static void check(Create create, Tally tally) {
    switch (create) {
      case Create.CreateTable table -> TableChecks.check(table, tally);
      case Create.CreateTableAs table -> {
        made(table.name(), table.persistence(), table.ifNotExists(), tally);
        StatementChecks.read(table.source(), tally);
      }
      case Create.CreateView view -> view(view, tally);
      case Create.CreateIndex index -> IndexChecks.check(index, tally);
      case Create.CreateSequence sequence ->
          made(sequence.name(), sequence.persistence(), sequence.ifNotExists(), tally);
      case Create.CreatePolicy policy -> policy(policy, tally);
      case Create.CreateStatistics statistics -> statistics(statistics, tally);
      case Create.CreateSchema schema -> {
        boolean there =
            schema.name() != null
                && (schema.name().value().equals("public")
                    || tally
                        .world
                        .things()
                        .find(ObjectClass.SCHEMA, Thing.global(schema.name()), null)
                        .isPresent());
        if (there && !schema.ifNotExists() && tally.world.complete()) {
          tally.fails("schema \"" + schema.name() + "\" already exists");
        }
      }
      case Create.CreateExtension extension -> {
        extension(extension, tally);
      }
      case Create.CreatePublication publication -> publication(publication, tally);
      case CreateCode.CreateTrigger trigger -> trigger(trigger, tally);
      case CreateCode.CreateRule rule -> rule(rule, tally);
      case CreateCode.CreateRoutine routine -> routine(routine, tally);
      case CreateType type -> type(type, tally);
    }
  }

  private static void extension(Create.CreateExtension extension, Tally tally) {
    boolean there =
        extension.name().value().equals("plpgsql")
            || has(ObjectClass.EXTENSION, extension.name(), tally);
    if (there && !extension.ifNotExists()) {
      tally.fails("extension \"" + extension.name() + "\" already exists");
    }
  }

  private static boolean has(ObjectClass kind, Name name, Tally tally) {
    return tally.world.things().find(kind, Thing.global(name), null).isPresent();
  }

  /// Whether a relation can get a name.
  static void made(
      ObjectName name, Create.Persistence persistence, boolean ifNotExists, Tally tally) {
    World world = tally.world;
    QualifiedName made = world.created(name, persistence == Create.Persistence.TEMPORARY);
    boolean there = world.relation(made).isPresent() || world.index(made).isPresent();
    if (there && !ifNotExists) {
      tally.fails("relation \"" + made.name() + "\" already exists");
    } else if (!there && world.type(made).isPresent()) {
      tally.fails("type \"" + made.name() + "\" already exists");
    }
    name.schema()
        .filter(it -> Existence.schema(it, world))
        .ifPresent(it -> tally.fails("schema \"" + it + "\" does not exist"));
  }

  /// Whether the types below a node are there.
  static void types(Node node, Tally tally) {
    Walk.all(node, TypeName.class)
        .filter(it -> !it.ofColumn() && Existence.type(it.name(), tally.world))
        .findFirst()
        .ifPresent(it -> tally.fails("type \"" + it.name().sql() + "\" does not exist"));
  }

  private static void view(Create.CreateView view, Tally tally) {
    World world = tally.world;
    QualifiedName name =
        world.created(view.name(), view.persistence() == Create.Persistence.TEMPORARY);
    Optional<Relation> before = world.relation(name);
    if (view.orReplace() && before.isPresent()) {
      Existence.wrongKind(ObjectClass.VIEW, before.get()).ifPresent(tally::fails);
      if (before.get().known()) {
        Views.replaced(view, before.get(), tally);
      }
    } else {
      made(view.name(), view.persistence(), false, tally);
    }
    StatementChecks.read(view.query(), tally);
  }

  private static void policy(Create.CreatePolicy policy, Tally tally) {
    if (StatementChecks.relation(policy.table(), tally)) {
      return;
    }
    Relation table = tally.world.assumed(tally.world.resolve(policy.table()));
    boolean right =
        switch (table.kind()) {
          case TABLE, PARTITIONED, UNKNOWN -> true;
          case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> false;
        };
    if (!right) {
      tally.fails("\"" + table.name().name() + "\" is not a table");
    } else if (table.policies().contains(policy.name())) {
      tally.fails(
          "policy \""
              + policy.name()
              + "\" for table \""
              + table.name().name()
              + "\" already exists");
    }
  }

  private static void statistics(Create.CreateStatistics statistics, Tally tally) {
    World world = tally.world;
    if (statistics.name() != null && !statistics.ifNotExists()) {
      QualifiedName name = world.created(statistics.name(), false);
      if (world.things().find(ObjectClass.STATISTICS, name, null).isPresent()) {
        tally.fails("statistics object \"" + name.name() + "\" already exists");
      }
    }
    Walk.all(statistics, FromItem.Relation.class)
        .forEach(
            it -> {
              if (!StatementChecks.relation(it.name(), tally)) {
                Relation table = world.assumed(world.resolve(it.name()));
                List<Name> missing =
                    Elements.keys(statistics.elements()).stream()
                        .filter(column -> table.known() && table.column(column).isEmpty())
                        .toList();
                switch (table.kind()) {
                  case VIEW, SEQUENCE ->
                      tally.fails(
                          "cannot define statistics for relation \"" + table.name().name() + "\"");
                  case TABLE, PARTITIONED, MATERIALIZED_VIEW, FOREIGN_TABLE, UNKNOWN -> {}
                }
                if (!missing.isEmpty()) {
                  tally.fails("column \"" + missing.getFirst() + "\" does not exist");
                }
              }
            });
  }

  private static void publication(Create.CreatePublication publication, Tally tally) {
    if (has(ObjectClass.PUBLICATION, publication.name(), tally)) {
      tally.fails("publication \"" + publication.name() + "\" already exists");
    }
    publication
        .objects()
        .forEach(
            it -> {
              if (it.table() != null && !StatementChecks.relation(it.table(), tally)) {
                published(it.table(), tally);
              }
            });
  }

  /// Whether a relation can be published.
  static void published(ObjectName name, Tally tally) {
    Relation table = tally.world.assumed(tally.world.resolve(name));
    boolean right =
        switch (table.kind()) {
          case TABLE, PARTITIONED, UNKNOWN -> !table.traits().unlogged() && !table.temporary();
          case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> false;
        };
    if (!right) {
      tally.fails("cannot add relation \"" + table.name().name() + "\" to publication");
    }
  }

  private static void trigger(CreateCode.CreateTrigger trigger, Tally tally) {
    if (StatementChecks.relation(trigger.table(), tally)) {
      return;
    }
    World world = tally.world;
    Relation table = world.assumed(world.resolve(trigger.table()));
    boolean instead = trigger.timing().equals("instead of");
    boolean there =
        world
            .things()
            .find(ObjectClass.TRIGGER, Thing.global(trigger.name()), table.name())
            .isPresent();
    String label = "\"" + table.name().name() + "\"";
    if (there && !trigger.orReplace()) {
      tally.fails("trigger \"" + trigger.name() + "\" for relation " + label + " already exists");
    }
    switch (table.kind()) {
      case TABLE, PARTITIONED, FOREIGN_TABLE -> {
        if (instead) {
          tally.fails(label + " is a table");
        }
      }
      case VIEW -> {
        if (!instead && trigger.forEachRow()) {
          tally.fails(label + " is a view");
        }
      }
      case MATERIALIZED_VIEW, SEQUENCE ->
          tally.fails("relation " + label + " cannot have triggers");
      case UNKNOWN -> {}
    }
    if (Existence.routine(trigger.function(), world)) {
      tally.fails("function " + trigger.function().sql() + "() does not exist");
    }
    StatementChecks.columns(trigger.table(), trigger.columns(), tally);
  }

  private static void rule(CreateCode.CreateRule rule, Tally tally) {
    if (StatementChecks.relation(rule.table(), tally)) {
      return;
    }
    World world = tally.world;
    Relation table = world.assumed(world.resolve(rule.table()));
    boolean there =
        world.things().find(ObjectClass.RULE, Thing.global(rule.name()), table.name()).isPresent();
    if (there && !rule.orReplace()) {
      tally.fails(
          "rule \""
              + rule.name()
              + "\" for relation \""
              + table.name().name()
              + "\" already exists");
    }
    switch (table.kind()) {
      case MATERIALIZED_VIEW -> tally.fails("rules on materialized views are not supported");
      case FOREIGN_TABLE, SEQUENCE ->
          tally.fails("relation \"" + table.name().name() + "\" cannot have rules");
      case TABLE, PARTITIONED, VIEW, UNKNOWN -> {}
    }
  }

  private static void routine(CreateCode.CreateRoutine routine, Tally tally) {
    if (!routine.orReplace()
        && tally.world.things().has(dev.pgwright.replay.Replay.routine(routine, tally.world))) {
      tally.fails(
          "function \"" + routine.name().name() + "\" already exists with same argument types");
    }
    if (routine.returns() != null
        && !routine.returns().ofColumn()
        && Existence.type(routine.returns().name(), tally.world)) {
      tally.fails("type \"" + routine.returns().name().sql() + "\" does not exist");
    }
    routine.parameters().forEach(it -> types(it.type(), tally));
    boolean named = routine.parameters().stream().anyMatch(it -> it.name() != null);
    if (!named) {
      routine.body().forEach(it -> StatementChecks.read(it, tally));
    }
  }

  private static void type(CreateType type, Tally tally) {
    World world = tally.world;
    QualifiedName name = world.created(type.name(), false);
    boolean shell = type instanceof CreateType.CreateBaseType;
    if (!shell && (world.type(name).isPresent() || world.relation(name).isPresent())) {
      tally.fails("type \"" + name.name() + "\" already exists");
    }
    switch (type) {
      case CreateType.CreateEnum made -> {
        if (made.labels().stream().distinct().count() < made.labels().size()) {
          tally.fails(
              "duplicate key value violates unique constraint \"pg_enum_typid_label_index\"");
        }
      }
      case CreateType.CreateDomain domain -> types(domain.type(), tally);
      case CreateType.CreateComposite composite ->
          composite.attributes().forEach(it -> types(it, tally));
      case CreateType.CreateBaseType _ -> {}
    }
  }
}
