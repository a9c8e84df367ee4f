package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.RoutineParameter;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Statements about objects that are no tables.
final class Others {

  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^.\"\\s]+)");

  private Others() {}

  static Thing routine(CreateCode.CreateRoutine routine, World world) {
    return new Thing(
        ObjectClass.FUNCTION,
        world.created(routine.name(), false),
        null,
        signature(routine.parameters()),
        List.of());
  }

  /// The types of the parameters that tell routines of one name apart.
  static String signature(List<RoutineParameter> parameters) {
    return parameters.stream()
        .filter(it -> it.mode() == null || !List.of("out", "table").contains(it.mode()))
        .map(it -> it.type().name().name().value() + (it.type().dimensions() > 0 ? "[]" : ""))
        .collect(Collectors.joining(","));
  }

  static Thing trigger(CreateCode.CreateTrigger trigger, World world) {
    return new Thing(
        ObjectClass.TRIGGER,
        Thing.global(trigger.name()),
        world.resolve(trigger.table()),
        trigger.forEachRow() ? "row" : "",
        List.of(world.resolve(trigger.function())));
  }

  static Thing rule(CreateCode.CreateRule rule, World world) {
    return new Thing(
        ObjectClass.RULE, Thing.global(rule.name()), world.resolve(rule.table()), "", List.of());
  }

  /// What the server calls the multirange of a range.
  static QualifiedName multirange(
      CreateType.CreateBaseType range, QualifiedName name, World world) {
    for (Option option : range.options()) {
      if (option.name().equalsIgnoreCase("multirange_type_name") && option.value() != null) {
        return written(option.value(), name);
      }
    }
    String own = name.name().value();
    int at = own.indexOf("range");
    return name.sibling(
        at < 0 ? own + "_multirange" : own.substring(0, at) + "multi" + own.substring(at));
  }

  /// A name as it is written, in the schema of another where it names none.
  private static QualifiedName written(String text, QualifiedName near) {
    var parts = new ArrayList<Name>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String quoted = part.group(1);
      parts.add(
          new Name(
              quoted == null
                  ? part.group(2).toLowerCase(Locale.ROOT)
                  : quoted.replace("\"\"", "\"")));
    }
    return parts.size() < 2
        ? parts.isEmpty() ? near : near.sibling(parts.getFirst().value())
        : new QualifiedName(parts.get(parts.size() - 2), parts.getLast());
  }

  static Thing statistics(Create.CreateStatistics statistics, World world) {
    List<QualifiedName> tables =
        Walk.all(statistics, FromItem.Relation.class).map(it -> world.resolve(it.name())).toList();
    QualifiedName name =
        statistics.name() == null
            ? Thing.global(new Name("?" + statistics.span().start()))
            : world.created(statistics.name(), false);
    String columns =
        Stream.concat(
                statistics.elements().stream()
                    .flatMap(it -> Optional.ofNullable(it.column()).stream()),
                Walk.all(statistics, Expr.Column.class).map(Expr.Column::name))
            .map(Name::value)
            .collect(Collectors.joining(","));
    return new Thing(ObjectClass.STATISTICS, name, null, columns, tables);
  }

  static Thing publication(Create.CreatePublication publication, World world) {
    return new Thing(
        ObjectClass.PUBLICATION,
        Thing.global(publication.name()),
        null,
        (publication.allTables() ? "all " : "") + operations(publication.options()).orElse(ALWAYS),
        Published.kept(publication.objects(), world));
  }

  /// What a publication publishes where nothing is said.
  private static final String ALWAYS = "insert,update,delete,truncate";

  private static Optional<String> operations(List<Option> options) {
    return options.stream()
        .filter(it -> it.name().equals("publish") && it.value() != null)
        .map(it -> String.valueOf(it.value()).replace(" ", "").toLowerCase(Locale.ROOT))
        .findFirst();
  }

  static void published(Alter.AlterPublication change, World world) {
    Optional<Thing> known =
        world.things().find(ObjectClass.PUBLICATION, Thing.global(change.name()), null);
    if (known.isPresent()) {
      var all = new ArrayList<>(known.get().uses());
      List<QualifiedName> named = Published.kept(change.objects(), world);
      switch (change.action()) {
        case "add" -> all.addAll(named);
        case "drop" -> all.removeAll(named);
        default -> {
          if (!change.objects().isEmpty()) {
            all.clear();
            all.addAll(named);
          }
        }
      }
      Thing same = known.get().using(all);
      String before = same.detail();
      world
          .things()
          .put(
              operations(change.options())
                  .map(it -> same.detailed((before.startsWith("all ") ? "all " : "") + it))
                  .orElse(same));
    }
  }

  static void schema(Create.CreateSchema schema, World world) {
    if (schema.name() != null) {
      global(ObjectClass.SCHEMA, schema.name(), world);
    }
    world.inside(schema.name(), () -> schema.elements().forEach(it -> Replay.apply(it, world)));
  }

  static void global(ObjectClass kind, Name name, World world) {
    world.things().put(new Thing(kind, Thing.global(name), null, "", List.of()));
  }

  static void other(Statement.Other other, World world) {
    if (other.kind().equals("create aggregate")) {
      for (ObjectRef made : other.objects()) {
        QualifiedName name = world.created(made.name(), false);
        world.things().put(new Thing(ObjectClass.FUNCTION, name, null, "", List.of()));
      }
      return;
    }
    ObjectClass kind =
        switch (other.kind()) {
          case "create server" -> ObjectClass.SERVER;
          case "create foreign data wrapper" -> ObjectClass.FOREIGN_DATA_WRAPPER;
          case "create role", "create user", "create group" -> ObjectClass.ROLE;
          default -> null;
        };
    if (kind != null && !other.objects().isEmpty()) {
      global(kind, other.objects().getFirst().name().name(), world);
    }
  }

  /// The table that a sequence is owned by; null for none.
  static @Nullable QualifiedName owner(List<SequenceOption> options, World world) {
    for (SequenceOption option : options) {
      ObjectName object = option.object();
      if (option.name().equals("owned by") && object != null && object.parts().size() > 1) {
        return world.resolve(
            new ObjectName(object.span(), object.parts().subList(0, object.parts().size() - 1)));
      }
    }
    return null;
  }

  static void sequence(Alter.AlterSequence sequence, World world) {
    boolean said = sequence.options().stream().anyMatch(it -> it.name().equals("owned by"));
    QualifiedName name = world.resolve(sequence.name());
    if (said && world.relation(name).isPresent()) {
      Relation known = world.assumed(name);
      world.put(known.with(known.traits().owner(owner(sequence.options(), world))));
    }
  }

  static void renamed(Alter.RenameEnumValue value, World world) {
    world
        .type(world.resolve(value.name()))
        .ifPresent(
            type ->
                world.putType(
                    type.labelled(
                        type.labels().stream()
                            .map(
                                it ->
                                    it.text().equals(value.from())
                                        ? new TypeEntry.Label(value.to(), it.transaction())
                                        : it)
                            .toList())));
  }

  static void composite(Alter.AlterComposite composite, World world) {
    Optional<TypeEntry> known = world.type(world.resolve(composite.name()));
    if (known.isEmpty()) {
      return;
    }
    var attributes = new ArrayList<>(known.get().attributes());
    for (AlterAction action : composite.actions()) {
      switch (action) {
        case AlterAction.AddColumn add -> attributes.add(Elements.attribute(add.column(), world));
        case AlterAction.DropColumn drop ->
            attributes.removeIf(it -> it.name().equals(drop.column()));
        default -> {}
      }
    }
    world.putType(known.get().with(attributes));
  }

  /// What `drop` names, of the kinds that are kept here.
  static List<Thing> named(ObjectClass kind, ObjectRef object, World world) {
    ObjectClass stored =
        switch (kind) {
          case PROCEDURE, ROUTINE, AGGREGATE -> ObjectClass.FUNCTION;
          default -> kind;
        };
    boolean plain =
        switch (stored) {
          case FUNCTION, STATISTICS -> false;
          default -> true;
        };
    QualifiedName name = plain ? Thing.global(object.name().name()) : world.resolve(object.name());
    QualifiedName on = object.on() == null ? null : world.resolve(object.on());
    String signature =
        object.arguments() == null || stored != ObjectClass.FUNCTION
            ? null
            : signature(object.arguments());
    return world.things().of(stored).stream()
        .filter(it -> it.name().equals(name))
        .filter(it -> on == null || on.equals(it.on()))
        .filter(it -> signature == null || it.detail().equals(signature))
        .toList();
  }
}
