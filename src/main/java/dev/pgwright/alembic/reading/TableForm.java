package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `op.create_table` and `op.add_column` as SQL.
final class TableForm {

  /// Where statements go.
  interface Out {
    void run(String sql);
  }

  private TableForm() {}

  static void create(Arguments arguments, Out out) {
    String name = arguments.needText("table_name");
    Optional<String> schema = arguments.text("schema");
    String table = Words.qualified(schema, name);
    var columns = new ArrayList<ColumnForm>();
    var constraints = new ArrayList<Value.Call>();
    var indexes = new ArrayList<Value.Call>();
    arguments.rest().forEach(it -> sort(it, columns, constraints, indexes, arguments));
    columns.forEach(
        it -> it.enumType().filter(EnumType::creates).ifPresent(type -> out.run(type.create())));
    out.run(
        "CREATE "
            + prefixes(arguments)
            + "TABLE "
            + (arguments.flag("if_not_exists", false) ? "IF NOT EXISTS " : "")
            + table
            + " (\n    "
            + String.join(", \n    ", parts(columns, constraints))
            + "\n)"
            + options(arguments));
    Optional<String> comment = arguments.text("comment");
    arguments
        .without(
            "implicit_returning",
            "sqlite_autoincrement",
            "extend_existing",
            "listeners",
            "keep_existing")
        .done();
    columns.forEach(it -> index(it, table, name, schema, out));
    indexes.forEach(it -> index(it, table, out));
    comment.ifPresent(it -> out.run("COMMENT ON TABLE " + table + " IS " + Words.literal(it)));
    columns.forEach(it -> comment(it, table, out));
  }

  private static void sort(
      Value part,
      List<ColumnForm> columns,
      List<Value.Call> constraints,
      List<Value.Call> indexes,
      Arguments arguments) {
    if (ColumnForm.is(part)) {
      columns.add(ColumnForm.of(part, arguments));
    } else if (ConstraintForm.is(part)) {
      constraints.add((Value.Call) part);
    } else if (part instanceof Value.Call call && call.last().equals("Index")) {
      indexes.add(call);
    } else if (part instanceof Value.Call call && call.last().equals("MetaData")) {
      return;
    } else {
      throw arguments.unclear("a part of a table");
    }
  }

  private static List<String> parts(List<ColumnForm> columns, List<Value.Call> constraints) {
    Optional<Value.Call> explicit =
        constraints.stream().filter(it -> it.last().equals("PrimaryKeyConstraint")).findFirst();
    var keys = new ArrayList<String>();
    columns.stream().filter(ColumnForm::primaryKey).forEach(it -> keys.add(it.name()));
    explicit.ifPresent(
        it -> {
          List<String> named = ConstraintForm.columns(Arguments.of(it, "*columns"));
          if (!named.isEmpty()) {
            keys.clear();
            keys.addAll(named);
          }
        });
    var parts = new ArrayList<String>();
    columns.forEach(
        it -> parts.add(it.sql(keys.contains(it.name()), keys.size() == 1) + it.checksSql()));
    if (explicit.isPresent() && !explicit.get().arguments().isEmpty()) {
      parts.add(ConstraintForm.sql(explicit.get()));
    } else if (!keys.isEmpty()) {
      Optional<String> name = explicit.flatMap(it -> Arguments.of(it, "*columns").text("name"));
      parts.add(ConstraintForm.named(name) + "PRIMARY KEY (" + Words.names(keys) + ")");
    }
    constraints.stream()
        .filter(it -> !it.last().equals("PrimaryKeyConstraint"))
        .forEach(it -> parts.add(ConstraintForm.sql(it)));
    for (ColumnForm column : columns) {
      if (column.unique() && !column.index()) {
        parts.add("UNIQUE (" + Words.name(column.name()) + ")");
      }
      column.references().forEach(it -> parts.add(ConstraintForm.reference(column.name(), it)));
    }
    return parts;
  }

  private static String prefixes(Arguments arguments) {
    List<String> prefixes = arguments.texts("prefixes");
    return prefixes.isEmpty() ? "" : String.join(" ", prefixes) + " ";
  }

  private static String options(Arguments arguments) {
    var text = new StringBuilder();
    List<String> parents = arguments.texts("postgresql_inherits");
    if (!parents.isEmpty()) {
      text.append(" INHERITS (").append(Words.names(parents)).append(')');
    }
    arguments
        .text("postgresql_partition_by")
        .ifPresent(it -> text.append(" PARTITION BY ").append(it));
    arguments.text("postgresql_using").ifPresent(it -> text.append(" USING ").append(it));
    arguments
        .text("postgresql_tablespace")
        .ifPresent(it -> text.append(" TABLESPACE ").append(Words.name(it)));
    return text.toString();
  }

  private static void index(
      ColumnForm column, String table, String name, Optional<String> schema, Out out) {
    if (column.index()) {
      String label = "ix_" + schema.map(it -> it + "_").orElse("") + name + "_" + column.name();
      out.run(
          "CREATE "
              + (column.unique() ? "UNIQUE " : "")
              + "INDEX "
              + Words.name(label)
              + " ON "
              + table
              + " ("
              + Words.name(column.name())
              + ")");
    }
  }

  private static void index(Value.Call call, String table, Out out) {
    Arguments arguments = Arguments.of(call, "name", "*expressions");
    Optional<String> name = arguments.text("name");
    out.run(IndexForm.create(name, table, arguments.rest(), arguments));
  }

  private static void comment(ColumnForm column, String table, Out out) {
    column
        .comment()
        .ifPresent(
            it ->
                out.run(
                    "COMMENT ON COLUMN "
                        + table
                        + "."
                        + Words.name(column.name())
                        + " IS "
                        + Words.literal(it)));
  }

  static void addColumn(Arguments arguments, Out out) {
    String name = arguments.needText("table_name");
    ColumnForm column = ColumnForm.of(arguments.need("column"), arguments);
    Optional<String> schema = arguments.text("schema");
    String table = Words.qualified(schema, name);
    boolean guarded = arguments.flag("if_not_exists", false);
    boolean inline = arguments.flag("inline_references", false);
    arguments.without("insert_before", "insert_after").done();
    if (inline && !column.references().isEmpty()) {
      throw arguments.unclear("a reference inside ADD COLUMN");
    }
    out.run(
        "ALTER TABLE "
            + table
            + " ADD COLUMN "
            + (guarded ? "IF NOT EXISTS " : "")
            + column.sql(column.primaryKey(), true)
            + column.checksSql());
    String add = "ALTER TABLE " + table + " ADD ";
    if (column.unique() && !column.index()) {
      out.run(add + "UNIQUE (" + Words.name(column.name()) + ")");
    }
    column.references().forEach(it -> out.run(add + ConstraintForm.reference(column.name(), it)));
    index(column, table, name, schema, out);
    comment(column, table, out);
  }
}
