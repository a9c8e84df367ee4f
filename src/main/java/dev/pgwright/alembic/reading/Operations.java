package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import dev.pgwright.alembic.reading.TableForm.Out;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Alembic's operations as SQL.
final class Operations {

  private Operations() {}

  /// Sends what an operation sends.
  ///
  /// @param name for example `add_column`
  static void run(String name, Value.Call call, Out out) {
    switch (name) {
      case "create_table" -> TableForm.create(Arguments.of(call, "table_name", "*columns"), out);
      case "add_column" -> TableForm.addColumn(Arguments.of(call, "table_name", "column"), out);
      case "alter_column" -> AlterForm.alter(Arguments.of(call, "table_name", "column_name"), out);
      case "drop_table" -> dropTable(Arguments.of(call, "table_name"), out);
      case "drop_column" -> dropColumn(Arguments.of(call, "table_name", "column_name"), out);
      case "rename_table" -> rename(Arguments.of(call, "old_table_name", "new_table_name"), out);
      case "create_index" -> createIndex(call, out);
      case "drop_index" -> dropIndex(Arguments.of(call, "index_name", "table_name"), out);
      case "create_unique_constraint" -> unique(call, out);
      case "create_primary_key" -> primaryKey(call, out);
      case "create_check_constraint" -> check(call, out);
      case "create_foreign_key" -> foreignKey(call, out);
      case "create_exclude_constraint" -> exclude(call, out);
      case "drop_constraint" -> dropConstraint(call, out);
      case "create_table_comment" ->
          comment(Arguments.of(call, "table_name", "comment", "existing_comment"), out);
      case "drop_table_comment" ->
          comment(Arguments.of(call, "table_name", "existing_comment"), out);
      case "bulk_insert" -> InsertForm.insert(Arguments.of(call, "table", "rows"), out);
      default -> throw Arguments.of(call, "*all").unclear("the operation op." + name);
    }
  }

  private static String table(Arguments arguments, String name, String schema) {
    String table = arguments.needText(name);
    return Words.qualified(arguments.text(schema), table);
  }

  private static void dropTable(Arguments arguments, Out out) {
    String table = table(arguments, "table_name", "schema");
    boolean guarded = arguments.flag("if_exists", false);
    arguments.done();
    out.run("DROP TABLE " + (guarded ? "IF EXISTS " : "") + table);
  }

  private static void dropColumn(Arguments arguments, Out out) {
    String table = table(arguments, "table_name", "schema");
    String column = arguments.needText("column_name");
    boolean guarded = arguments.flag("if_exists", false);
    arguments.done();
    out.run(
        "ALTER TABLE "
            + table
            + " DROP COLUMN "
            + (guarded ? "IF EXISTS " : "")
            + Words.name(column));
  }

  private static void rename(Arguments arguments, Out out) {
    String table = table(arguments, "old_table_name", "schema");
    String name = arguments.needText("new_table_name");
    arguments.done();
    out.run("ALTER TABLE " + table + " RENAME TO " + Words.name(name));
  }

  private static void createIndex(Value.Call call, Out out) {
    Arguments arguments = Arguments.of(call, "index_name", "table_name", "columns");
    String table = table(arguments, "table_name", "schema");
    Optional<String> name = arguments.text("index_name");
    List<Value> keys = arguments.list("columns");
    out.run(IndexForm.create(name, table, keys, arguments));
  }

  private static void dropIndex(Arguments arguments, Out out) {
    String name = arguments.needText("index_name");
    Optional<String> schema = arguments.text("schema");
    boolean concurrently = arguments.flag("postgresql_concurrently", false);
    boolean guarded = arguments.flag("if_exists", false);
    arguments
        .without(
            "table_name",
            "postgresql_using",
            "postgresql_where",
            "postgresql_ops",
            "postgresql_with",
            "postgresql_include",
            "postgresql_nulls_not_distinct",
            "unique")
        .done();
    out.run(
        "DROP INDEX "
            + (concurrently ? "CONCURRENTLY " : "")
            + (guarded ? "IF EXISTS " : "")
            + Words.qualified(schema, name));
  }

  private static void unique(Value.Call call, Out out) {
    Arguments arguments = Arguments.of(call, "constraint_name", "table_name", "columns");
    String table = table(arguments, "table_name", "schema");
    Optional<String> name = arguments.text("constraint_name");
    List<String> columns = arguments.texts("columns");
    add(table, ConstraintForm.key("UNIQUE", name, columns, arguments), out);
  }

  private static void primaryKey(Value.Call call, Out out) {
    Arguments arguments = Arguments.of(call, "constraint_name", "table_name", "columns");
    String table = table(arguments, "table_name", "schema");
    Optional<String> name = arguments.text("constraint_name");
    List<String> columns = arguments.texts("columns");
    add(table, ConstraintForm.key("PRIMARY KEY", name, columns, arguments), out);
  }

  private static void add(String table, String constraint, Out out) {
    out.run("ALTER TABLE " + table + " ADD " + constraint);
  }

  private static void check(Value.Call call, Out out) {
    Arguments arguments = Arguments.of(call, "constraint_name", "table_name", "condition");
    String table = table(arguments, "table_name", "schema");
    var given = new LinkedHashMap<>(call.keywords());
    arguments.take("condition").ifPresent(it -> given.put("sqltext", it));
    arguments.take("constraint_name").ifPresent(it -> given.put("name", it));
    given.remove("condition");
    given.remove("constraint_name");
    add(table, ConstraintForm.check(Arguments.of(with(call, given))), out);
  }

  /// The same call with other arguments, all of them by name.
  private static Value.Call with(Value.Call call, SequencedMap<String, Value> keywords) {
    return new Value.Call(
        call.path(), Optional.empty(), List.of(), keywords, call.line(), call.endLine());
  }

  private static void foreignKey(Value.Call call, Out out) {
    Arguments arguments =
        Arguments.of(
            call,
            "constraint_name",
            "source_table",
            "referent_table",
            "local_cols",
            "remote_cols",
            "onupdate",
            "ondelete",
            "deferrable",
            "initially",
            "match",
            "source_schema",
            "referent_schema");
    String table = table(arguments, "source_table", "source_schema");
    String target = table(arguments, "referent_table", "referent_schema");
    Optional<String> name = arguments.text("constraint_name");
    List<String> columns = arguments.texts("local_cols");
    List<String> targets = arguments.texts("remote_cols");
    add(table, ConstraintForm.reference(name, columns, target, targets, arguments), out);
  }

  private static void exclude(Value.Call call, Out out) {
    Arguments arguments = Arguments.of(call, "constraint_name", "table_name", "*elements");
    String table = table(arguments, "table_name", "schema");
    var keywords = new LinkedHashMap<>(call.keywords());
    keywords.remove("schema");
    arguments.take("constraint_name").ifPresent(it -> keywords.put("name", it));
    keywords.remove("constraint_name");
    keywords.remove("table_name");
    var rest =
        new Value.Call(
            call.path(), Optional.empty(), arguments.rest(), keywords, call.line(), call.endLine());
    add(table, ConstraintForm.exclusion(Arguments.of(rest, "*elements")), out);
  }

  private static void dropConstraint(Value.Call call, Out out) {
    Arguments arguments = Arguments.of(call, "constraint_name", "table_name", "type_");
    String table = table(arguments, "table_name", "schema");
    boolean guarded = arguments.flag("if_exists", false);
    Optional<String> name = arguments.text("constraint_name");
    if (name.isEmpty()) {
      throw arguments.unclear("a constraint without a name is dropped, which Alembic cannot do");
    }
    arguments.without("type_").done();
    out.run(
        "ALTER TABLE "
            + table
            + " DROP CONSTRAINT "
            + (guarded ? "IF EXISTS " : "")
            + Words.name(name.get()));
  }

  private static void comment(Arguments arguments, Out out) {
    String table = table(arguments, "table_name", "schema");
    String text = arguments.text("comment").map(Words::literal).orElse("NULL");
    arguments.without("existing_comment").done();
    out.run("COMMENT ON TABLE " + table + " IS " + text);
  }

  /// The operation that a method of a batch stands for.
  ///
  /// @param call the method's call, whose arguments leave the table out
  static Value.Call batched(String name, Value.Call call, Value.Batch batch) {
    var arguments = new ArrayList<>(call.arguments());
    var keywords = new LinkedHashMap<>(call.keywords());
    String schema = name.equals("create_foreign_key") ? "source_schema" : "schema";
    if (!(batch.schema() instanceof Value.None)) {
      keywords.putIfAbsent(schema, batch.schema());
    }
    keywords.remove("insert_before");
    keywords.remove("insert_after");
    boolean first =
        List.of(
                "add_column",
                "drop_column",
                "alter_column",
                "create_table_comment",
                "drop_table_comment")
            .contains(name);
    if (first) {
      arguments.addFirst(batch.table());
    } else if (arguments.isEmpty()) {
      keywords.put(
          name.equals("create_foreign_key") ? "source_table" : "table_name", batch.table());
    } else {
      arguments.add(1, batch.table());
    }
    return new Value.Call(
        "alembic.op." + name, Optional.empty(), arguments, keywords, call.line(), call.endLine());
  }
}
