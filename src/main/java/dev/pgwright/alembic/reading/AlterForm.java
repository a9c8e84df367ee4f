package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Value;
import dev.pgwright.alembic.reading.TableForm.Out;
import java.util.Optional;

/// `op.alter_column` as SQL, in the order in which Alembic sends it.
final class AlterForm {

  private AlterForm() {}

  static void alter(Arguments arguments, Out out) {
    String table = arguments.needText("table_name");
    String column = Words.name(arguments.needText("column_name"));
    String qualified = Words.qualified(arguments.text("schema"), table);
    String alter = "ALTER TABLE " + qualified + " ALTER COLUMN " + column + " ";
    arguments.without(
        "existing_type",
        "existing_nullable",
        "existing_comment",
        "existing_autoincrement",
        "autoincrement");
    Optional<Value> old = arguments.take("existing_server_default");
    Optional<Value> type = arguments.take("type_");
    Optional<String> using = arguments.text("postgresql_using");
    type.ifPresent(
        it ->
            out.run(
                alter
                    + "TYPE "
                    + Types.sql(it, arguments.call().line(), arguments.call().endLine())
                    + using.map(sql -> " USING " + sql).orElse("")));
    if (arguments.has("nullable") && given(arguments, "nullable")) {
      out.run(alter + (arguments.flag("nullable", true) ? "DROP" : "SET") + " NOT NULL");
    }
    serverDefault(arguments, old, alter, out);
    if (arguments.has("comment") && !isFalse(arguments, "comment")) {
      String text = arguments.text("comment").map(Words::literal).orElse("NULL");
      out.run("COMMENT ON COLUMN " + qualified + "." + column + " IS " + text);
    }
    arguments.without("comment", "nullable");
    arguments
        .text("new_column_name")
        .or(() -> arguments.text("name"))
        .ifPresent(
            it ->
                out.run(
                    "ALTER TABLE " + qualified + " RENAME " + column + " TO " + Words.name(it)));
    arguments.without("new_column_name", "name").done();
  }

  private static boolean given(Arguments arguments, String name) {
    return !(arguments.call().keywords().get(name) instanceof Value.None);
  }

  private static boolean isFalse(Arguments arguments, String name) {
    return new Value.Truth(false).equals(arguments.call().keywords().get(name));
  }

  private static void serverDefault(
      Arguments arguments, Optional<Value> old, String alter, Out out) {
    if (!arguments.has("server_default") || isFalse(arguments, "server_default")) {
      arguments.without("server_default");
      return;
    }
    Optional<Value> value = arguments.take("server_default");
    boolean identity = value.filter(it -> called(it, "Identity")).isPresent();
    boolean wasIdentity = old.filter(it -> called(it, "Identity")).isPresent();
    if (value.filter(it -> called(it, "Computed")).isPresent()
        || old.filter(it -> called(it, "Computed")).isPresent()
        || (identity && wasIdentity)) {
      throw arguments.unclear("a change of how a column is generated");
    }
    if (identity) {
      out.run(alter + "ADD " + ColumnForm.identity((Value.Call) value.get()));
    } else if (wasIdentity && value.isEmpty()) {
      out.run(alter + "DROP IDENTITY");
    } else {
      out.run(
          value
              .map(
                  it ->
                      alter
                          + "SET DEFAULT "
                          + Expressions.defaultSql(
                              it, arguments.call().line(), arguments.call().endLine()))
              .orElse(alter + "DROP DEFAULT"));
    }
  }

  private static boolean called(Value value, String name) {
    return value instanceof Value.Call call && call.last().equals(name);
  }
}
