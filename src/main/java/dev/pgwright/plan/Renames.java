package dev.pgwright.plan;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Renames that a person has stated, since no catalog can tell them from a drop and a new object.
public final class Renames {

  private Renames() {}

  /// The steps that rename objects, in the order they were stated.
  ///
  /// @param before the schema with the old names
  /// @param stated for example `table:public.orders=invoices`, `column:users.mail=email`
  /// @throws PgwrightException `USAGE` when a text is no rename or names nothing
  public static List<Step> steps(Schema before, List<String> stated) {
    var actions = new ArrayList<Action>();
    for (String text : stated) {
      int at = text.lastIndexOf('=');
      if (at < 0) {
        throw PgwrightException.of(Code.USAGE, "--rename " + text + " has no new name")
            .hint("write --rename KIND:OLD=NEW, for example --rename column:users.mail=email");
      }
      ObjectId id =
          find(before, text.substring(0, at))
              .orElseThrow(
                  () ->
                      PgwrightException.of(
                              Code.USAGE, "--rename names nothing: " + text.substring(0, at))
                          .hint("pgwright inspect SOURCE --format names lists what there is"));
      actions.add(action(id, new Name(text.substring(at + 1))));
    }
    return Schedule.steps(actions, before, before);
  }

  /// The object that a label means; the schema `public` may be left out.
  private static Optional<ObjectId> find(Schema schema, String label) {
    Stream<ObjectId> columns =
        schema
            .all(Table.class)
            .flatMap(
                table -> table.columns().stream().map(it -> Draft.column(table.name(), it.name())));
    return Stream.concat(schema.objects().keySet().stream(), columns)
        .filter(id -> id.label().equals(label) || id.label().replace(":public.", ":").equals(label))
        .findFirst();
  }

  private static Action action(ObjectId id, Name to) {
    Action action =
        Action.of(
            "rename " + id.kind().keyword() + " " + own(id) + " to " + to,
            Stage.NORMAL,
            List.of(new Operation.Execute(sql(id, to))),
            List.of(new Operation.Execute(sql(renamed(id, to), own(id)))));
    return switch (id.kind()) {
      case TABLE, COLUMN, CONSTRAINT, TRIGGER, MATERIALIZED_VIEW ->
          action.locking(List.of(new Held(id.qualified(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG)));
      case SCHEMA,
          EXTENSION,
          ENUM,
          DOMAIN,
          SEQUENCE,
          DOMAIN_CONSTRAINT,
          INDEX,
          VIEW,
          FUNCTION,
          PROCEDURE ->
          action;
    };
  }

  private static Name own(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER -> id.partName();
      case SCHEMA,
          EXTENSION,
          ENUM,
          DOMAIN,
          SEQUENCE,
          TABLE,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          FUNCTION,
          PROCEDURE ->
          id.name();
    };
  }

  private static ObjectId renamed(ObjectId id, Name to) {
    return switch (id.kind()) {
      case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER ->
          ObjectId.part(id.kind(), id.qualified(), to);
      case SCHEMA -> ObjectId.schema(to);
      case EXTENSION -> throw unnamed(id);
      case FUNCTION, PROCEDURE ->
          ObjectId.routine(id.kind(), id.qualified().sibling(to.value()), id.arguments());
      case ENUM, DOMAIN, SEQUENCE, TABLE, INDEX, VIEW, MATERIALIZED_VIEW ->
          ObjectId.of(id.kind(), id.qualified().sibling(to.value()));
    };
  }

  private static String sql(ObjectId id, Name to) {
    String tail = " RENAME TO " + to.sql();
    return switch (id.kind()) {
      case COLUMN -> part(id, "TABLE", "RENAME COLUMN ", to);
      case CONSTRAINT -> part(id, "TABLE", "RENAME CONSTRAINT ", to);
      case DOMAIN_CONSTRAINT -> part(id, "DOMAIN", "RENAME CONSTRAINT ", to);
      case EXTENSION -> throw unnamed(id);
      case SCHEMA,
          ENUM,
          DOMAIN,
          SEQUENCE,
          TABLE,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          FUNCTION,
          PROCEDURE,
          TRIGGER ->
          "ALTER " + Comments.keyword(id) + tail;
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
        .hint("a " + ObjectKind.EXTENSION.keyword() + " has the name of its files");
  }
}
