package dev.pgwright.plan;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Renames that a person has stated, since no catalog can tell them from a drop and a new object.
public final class Renames {

  private static final Set<ObjectKind> LOCKED =
      EnumSet.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE, ObjectKind.MATERIALIZED_VIEW);

  private Renames() {}

  /// The steps that rename objects: parts of relations first, schemas last.
  ///
  /// @param before the schema with the old names
  /// @param stated for example `table:public.orders=invoices`, `column:users.mail=email`; what is
  ///   in a relation or schema that is renamed itself may be named either way
  /// @throws PgwrightException `USAGE` when a text is no rename or names nothing
  public static List<Step> steps(Schema before, List<String> stated) {
    var names = new LinkedHashMap<ObjectId, Name>();
    var values = new ArrayList<Action>();
    for (String text : stated) {
      int at = text.lastIndexOf('=');
      if (at < 0) {
        throw PgwrightException.of(Code.USAGE, "--rename " + text + " has no new name")
            .hint("write --rename KIND:OLD=NEW, for example --rename column:users.mail=email");
      }
      Optional<Action> value = value(before, text.substring(0, at), text.substring(at + 1));
      if (value.isPresent()) {
        values.add(value.get());
        continue;
      }
      ObjectId id =
          find(before, text.substring(0, at), names)
              .orElseThrow(
                  () ->
                      PgwrightException.of(
                              Code.USAGE, "--rename names nothing: " + text.substring(0, at))
                          .hint("pgwright inspect SOURCE --format names lists what there is"));
      names.put(id, new Name(text.substring(at + 1)));
    }
    Needs needs = Needs.of(before);
    try {
      return Schedule.steps(actions(needs, names, values), needs, needs);
    } catch (Schedule.Circle circle) {
      throw new IllegalStateException(circle);
    }
  }

  /// The label of an enum under another name, as in `value:public.mood.sad`.
  private static Optional<Action> value(Schema schema, String label, String to) {
    for (EnumType type : schema.all(EnumType.class).toList()) {
      for (String it : type.labels()) {
        String full = "value:" + type.name() + "." + it;
        if (label.equals(full) || label.equals(full.replace("value:public.", "value:"))) {
          return Optional.of(
              Action.of(
                      "rename value " + it + " of " + Draft.brief(type.name()),
                      Stage.NORMAL,
                      List.of(renamed(type, it, to)),
                      List.of(renamed(type, to, it)))
                  .altering(type.id()));
        }
      }
    }
    return Optional.empty();
  }

  private static Operation renamed(EnumType type, String from, String to) {
    return new Operation.Execute(
        String.join(
            " ",
            "ALTER TYPE",
            type.name().sql(),
            "RENAME VALUE",
            new Literal(from).sql(),
            "TO",
            new Literal(to).sql()));
  }

  /// Whether a label names something.
  ///
  /// @param stated renames that hold already
  public static boolean finds(Schema before, List<String> stated, String label) {
    var names = new LinkedHashMap<ObjectId, Name>();
    for (String text : stated) {
      int at = text.lastIndexOf('=');
      find(before, text.substring(0, at), names)
          .ifPresent(it -> names.put(it, new Name(text.substring(at + 1))));
    }
    return find(before, label, names).isPresent();
  }

  private static List<Action> actions(Needs needs, Map<ObjectId, Name> names, List<Action> values) {
    var actions = new ArrayList<Action>(values);
    names.entrySet().stream()
        .sorted(Comparator.comparingInt(it -> depth(it.getKey())))
        .forEach(
            it -> {
              Action action = action(needs, it.getKey(), it.getValue());
              actions.add(
                  depth(it.getKey()) == 0 ? action : action.after(actions.toArray(Action[]::new)));
            });
    return actions;
  }

  private static int depth(ObjectId id) {
    return switch (id.kind().form()) {
      case COLUMN, ON_RELATION, ON_DOMAIN -> 0;
      case IN_SCHEMA, ROUTINE, OPERATOR, OF_METHOD, CAST, TRANSFORM, USER_MAPPING, FOR_ROLE -> 1;
      case GLOBAL -> 2;
    };
  }

  /// The object that a label means; the schema `public` may be left out.
  private static Optional<ObjectId> find(Schema schema, String label, Map<ObjectId, Name> names) {
    Stream<ObjectId> columns =
        schema
            .all(Table.class)
            .flatMap(
                table -> table.columns().stream().map(it -> Draft.column(table.name(), it.name())));
    List<ObjectId> all = Stream.concat(schema.objects().keySet().stream(), columns).toList();
    return all.stream()
        .filter(id -> means(label, id))
        .findFirst()
        .or(() -> all.stream().filter(id -> means(label, within(id, names))).findFirst());
  }

  private static boolean means(String label, ObjectId id) {
    return id.label().equals(label) || id.label().replace(":public.", ":").equals(label);
  }

  /// The object under the new names of the relation and the schema that it is in.
  private static ObjectId within(ObjectId id, Map<ObjectId, Name> names) {
    if (id.schema() == null) {
      return id;
    }
    Name name =
        depth(id) > 0
            ? id.name()
            : Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                .map(kind -> names.get(ObjectId.of(kind, id.qualified())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(id.name());
    Name schema = names.getOrDefault(ObjectId.schema(id.schema()), id.schema());
    return new ObjectId(id.kind(), schema, name, id.part());
  }

  private static Action action(Needs needs, ObjectId id, Name to) {
    Action action =
        Action.of(
            "rename " + id.kind().keyword() + " " + own(id) + " to " + to,
            Stage.NORMAL,
            List.of(new Operation.Execute(sql(id, to))),
            List.of(new Operation.Execute(sql(renamed(id, to), own(id)))));
    return locks(id) ? action.locking(held(needs, id)) : action;
  }

  /// The table that has it, and those that have it from there.
  private static List<Held> held(Needs needs, ObjectId id) {
    var held = new ArrayList<Held>();
    held.add(new Held(id.qualified(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG));
    boolean inherited =
        id.kind() == ObjectKind.COLUMN
            || (id.kind() == ObjectKind.CONSTRAINT && passedOn(needs, id));
    if (inherited) {
      needs
          .descendants(id.qualified())
          .forEach(it -> held.add(new Held(it, Lock.ACCESS_EXCLUSIVE, Work.CATALOG)));
    }
    return held;
  }

  private static boolean passedOn(Needs needs, ObjectId id) {
    return needs.constraints(id.qualified()).stream()
        .filter(it -> it.name().equals(id.partName()))
        .allMatch(
            it -> it.type() == Constraint.Type.CHECK && !it.definition().endsWith(" NO INHERIT"));
  }

  private static boolean locks(ObjectId id) {
    return switch (id.kind().form()) {
      case COLUMN, ON_RELATION -> true;
      case IN_SCHEMA -> LOCKED.contains(id.kind());
      case GLOBAL,
          ON_DOMAIN,
          ROUTINE,
          OPERATOR,
          OF_METHOD,
          CAST,
          TRANSFORM,
          USER_MAPPING,
          FOR_ROLE ->
          false;
    };
  }

  private static Name own(ObjectId id) {
    return depth(id) == 0 ? id.partName() : id.name();
  }

  private static ObjectId renamed(ObjectId id, Name to) {
    return switch (id.kind().form()) {
      case COLUMN, ON_RELATION, ON_DOMAIN -> ObjectId.part(id.kind(), id.qualified(), to);
      case IN_SCHEMA, ROUTINE, OF_METHOD, GLOBAL -> {
        if (id.kind() == ObjectKind.EXTENSION) {
          throw unnamed(id);
        }
        yield new ObjectId(id.kind(), id.schema(), to, id.part());
      }
      case OPERATOR, CAST, TRANSFORM, USER_MAPPING, FOR_ROLE -> throw unnamed(id);
    };
  }

  private static String sql(ObjectId id, Name to) {
    return switch (id.kind()) {
      case COLUMN -> part(id, "TABLE", "RENAME COLUMN ", to);
      case CONSTRAINT -> part(id, "TABLE", "RENAME CONSTRAINT ", to);
      case DOMAIN_CONSTRAINT -> part(id, "DOMAIN", "RENAME CONSTRAINT ", to);
      default -> "ALTER " + id.sql() + " RENAME TO " + to.sql();
    };
  }

  private static String part(ObjectId id, String of, String verb, Name to) {
    return String.join(
        "",
        "ALTER " + of + " ",
        id.qualified().sql(),
        " " + verb,
        id.partName().sql(),
        " TO ",
        to.sql());
  }

  private static PgwrightException unnamed(ObjectId id) {
    return PgwrightException.of(Code.USAGE, id.label() + " cannot be renamed")
        .hint(
            id.kind() == ObjectKind.EXTENSION
                ? "an extension has the name of its files"
                : "only what has a name of its own can get another");
  }
}
