package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a schema an older server does not know.
public final class Newer {

  /// A version of the server, and what it was the first to understand in a definition.
  private record Form(int since, String name, Pattern text) {}

  /// Sources: the release notes of PostgreSQL 15 to 18.
  private static final List<Form> FORMS =
      List.of(
          form(18, "NOT ENFORCED", "\\bNOT ENFORCED\\b"),
          form(18, "WITHOUT OVERLAPS", "\\bWITHOUT OVERLAPS\\b"),
          form(18, "PERIOD in a foreign key", "^FOREIGN KEY .*\\bPERIOD\\b"),
          form(18, "publish_generated_columns", "\\bpublish_generated_columns\\b"),
          form(18, "a virtual generated column", "\\bGENERATED ALWAYS AS .* VIRTUAL\\b"),
          form(15, "NULLS NOT DISTINCT", "\\bNULLS NOT DISTINCT\\b"),
          form(15, "columns after ON DELETE SET", "\\bON DELETE SET (NULL|DEFAULT) \\("),
          form(15, "security_invoker", "\\bsecurity_invoker\\b"),
          form(15, "TABLES IN SCHEMA", "\\bTABLES IN SCHEMA\\b"),
          form(17, "JSON_TABLE", "\\bJSON_TABLE\\("),
          form(17, "the provider builtin", "^CREATE COLLATION .*provider = builtin"),
          form(16, "the ICU rules of a collation", "^CREATE COLLATION .*\\brules = "));

  /// Functions of the server, which are printed without their schema.
  private static final List<Form> FUNCTIONS =
      Stream.of(
              functions(15, "regexp_count", "regexp_instr", "regexp_like", "regexp_substr"),
              functions(
                  16,
                  "any_value",
                  "array_sample",
                  "array_shuffle",
                  "date_add",
                  "date_subtract",
                  "erf",
                  "erfc",
                  "json_array",
                  "json_arrayagg",
                  "json_object",
                  "json_objectagg",
                  "random_normal",
                  "system_user"),
              functions(
                  17,
                  "json_exists",
                  "json_query",
                  "json_scalar",
                  "json_serialize",
                  "json_value",
                  "to_bin",
                  "to_oct",
                  "uuid_extract_timestamp",
                  "uuid_extract_version"),
              functions(
                  18,
                  "array_reverse",
                  "array_sort",
                  "casefold",
                  "crc32",
                  "crc32c",
                  "gamma",
                  "lgamma",
                  "uuidv4",
                  "uuidv7"))
          .flatMap(it -> it)
          .toList();

  private Newer() {}

  /// Something that a server is too old for.
  ///
  /// @param object what it is about
  /// @param what it uses, in the words of SQL
  /// @param since the first major version that has it
  public record Use(ObjectId object, String what, int since) {}

  /// What a server of a version would not understand, as far as the catalogs tell, in the order of
  /// the objects.
  public static List<Use> than(int major, Schema schema) {
    var uses = new ArrayList<Use>();
    if (major >= FORMS.getFirst().since()) {
      return uses;
    }
    for (SchemaObject object : schema.objects().values()) {
      switch (object) {
        case Table it -> table(major, it, uses);
        case Constraint it -> constraint(major, schema, it, uses);
        case Index it -> text(major, it.id(), it.definition(), uses);
        case View it -> {
          text(major, it.id(), it.definition(), uses);
          text(major, it.id(), String.join(" ", it.options()), uses);
        }
        case Domain it -> it.checks().forEach(one -> text(major, it.id(), one.definition(), uses));
        case Trigger it -> text(major, it.id(), it.definition(), uses);
        case Defined it -> it.creation().forEach(sql -> text(major, it.id(), sql, uses));
        case Namespace _, Extension _, EnumType _, CompositeType _, Sequence _, Routine _ -> {}
      }
    }
    return uses.stream().distinct().toList();
  }

  static void refuse(Draft draft) {
    int major = draft.after.serverVersion() / 10_000;
    draft.refusals.addAll(refused(than(major, draft.after), major).refusals());
  }

  /// A plan that refuses what a server of the version does not know.
  public static Plan refused(List<Use> uses, int major) {
    return new Plan(
        List.of(),
        List.of(),
        uses.stream()
            .map(
                it ->
                    new Plan.Refusal(
                        it.object(),
                        said(it, major),
                        "plan for PostgreSQL " + it.since() + " or newer, or without it"))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Plan.Additions(List.of(), List.of()));
  }

  /// What is said of a use.
  public static String said(Use it, int major) {
    return "it uses "
        + it.what()
        + ", which PostgreSQL has since "
        + it.since()
        + "; the plan is for "
        + major;
  }

  private static void table(int major, Table table, List<Use> uses) {
    for (Column it : table.columns()) {
      ObjectId id = Draft.column(table.name(), it.name());
      Column.NotNull notNull = it.notNull();
      if (notNull != null && !notNull.validated()) {
        add(major, 18, id, "NOT NULL … NOT VALID", uses);
      }
      if (notNull != null && !notNull.inheritable()) {
        add(major, 18, id, "NOT NULL … NO INHERIT", uses);
      }
      switch (it.fill()) {
        case Fill.Generated(var sql, boolean stored) -> {
          if (!stored) {
            add(major, 18, id, "a virtual generated column", uses);
          }
          text(major, id, sql, uses);
        }
        case Fill.Expression(var sql) -> text(major, id, sql, uses);
        case Fill.Identity _ -> {
          if (table.partitioned()) {
            add(major, 17, id, "an identity column of a partitioned table", uses);
          }
        }
        case Fill.Nothing _ -> {}
      }
    }
  }

  private static void constraint(int major, Schema schema, Constraint it, List<Use> uses) {
    text(major, it.id(), it.definition(), uses);
    boolean partitioned = schema.table(it.table()).filter(Table::partitioned).isPresent();
    if (partitioned && it.type() == Constraint.Type.EXCLUSION) {
      add(major, 17, it.id(), "an exclusion constraint of a partitioned table", uses);
    }
    if (partitioned && it.type() == Constraint.Type.FOREIGN_KEY && !it.validated()) {
      add(major, 18, it.id(), "NOT VALID for a foreign key of a partitioned table", uses);
    }
  }

  private static void text(int major, ObjectId id, @Nullable String sql, List<Use> uses) {
    if (sql == null) {
      return;
    }
    Stream.concat(FORMS.stream(), FUNCTIONS.stream())
        .filter(it -> it.since() > major && it.text().matcher(sql).find())
        .forEach(it -> uses.add(new Use(id, it.name(), it.since())));
  }

  private static void add(int major, int since, ObjectId id, String what, List<Use> uses) {
    if (since > major) {
      uses.add(new Use(id, what, since));
    }
  }

  private static Form form(int since, String name, String regex) {
    return new Form(since, name, Pattern.compile(regex, Pattern.DOTALL));
  }

  private static Stream<Form> functions(int since, String... names) {
    return Stream.of(names)
        .map(
            it ->
                new Form(
                    since,
                    it + "()",
                    Pattern.compile("(?<![\\w.\"])" + it + "\\(", Pattern.CASE_INSENSITIVE)));
  }
}
