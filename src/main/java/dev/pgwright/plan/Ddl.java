package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.model.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Operations and objects as SQL statements, each without the closing semicolon.
public final class Ddl {

  private Ddl() {}

  /// The statements of one operation, in order; run outside a transaction block where the step is.
  public static List<String> of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable it -> createTable(it, false);
      case Operation.DropTable it -> List.of("DROP TABLE " + it.table().sql());
      case Operation.AddColumn it -> addColumn(it);
      case Operation.DropColumn it -> alter(it.table(), "DROP COLUMN " + it.column().sql());
      case Operation.SetDefault it ->
          alterColumn(
              it.table(),
              it.column(),
              it.expression() == null ? "DROP DEFAULT" : "SET DEFAULT " + it.expression());
      case Operation.SetNotNull it -> alterColumn(it.table(), it.column(), "SET NOT NULL");
      case Operation.DropNotNull it -> alterColumn(it.table(), it.column(), "DROP NOT NULL");
      case Operation.SetType it ->
          alterColumn(
              it.table(),
              it.column(),
              "TYPE "
                  + it.type()
                  + (it.collation() == null ? "" : " COLLATE " + it.collation())
                  + (it.using() == null ? "" : " USING " + it.using()));
      case Operation.AddConstraint it -> addConstraint(it.constraint(), it.notValid());
      case Operation.AddKeyUsingIndex it -> addKeyUsingIndex(it.constraint(), it.index());
      case Operation.ValidateConstraint it ->
          alter(it.table(), "VALIDATE CONSTRAINT " + it.name().sql());
      case Operation.DropConstraint it -> alter(it.table(), "DROP CONSTRAINT " + it.name().sql());
      case Operation.CreateIndex it -> createIndex(it.index(), it.concurrently());
      case Operation.DropIndex it ->
          List.of(
              "DROP INDEX "
                  + (it.concurrently() ? "CONCURRENTLY " : "")
                  + (it.ifExists() ? "IF EXISTS " : "")
                  + it.index().sql());
      case Operation.Execute it -> List.of(it.sql());
    };
  }

  static List<String> alter(QualifiedName table, String action) {
    return List.of("ALTER TABLE " + table.sql() + " " + action);
  }

  static List<String> alterColumn(QualifiedName table, Name column, String action) {
    return alter(table, "ALTER COLUMN " + column.sql() + " " + action);
  }

  /// A new table that says the names of all it has: what the server would choose may be taken.
  static List<Operation> createNamed(Operation.CreateTable operation) {
    return createTable(operation, true).stream()
        .map(it -> (Operation) new Operation.Execute(it))
        .toList();
  }

  private static List<String> createTable(Operation.CreateTable operation, boolean named) {
    Table table = operation.table();
    var lines = new ArrayList<String>();
    for (Column column : table.columns()) {
      if (!given(table, column)) {
        lines.add("    " + (named ? column(column, true) : column(table.name(), column)));
      } else {
        Nullability.ofHeir(column).ifPresent(it -> lines.add("    " + it));
      }
    }
    for (Constraint constraint : operation.constraints()) {
      lines.add("    CONSTRAINT " + constraint.name().sql() + " " + constraint.definition());
    }
    var text = new StringBuilder("CREATE ");
    text.append(table.logged() ? "TABLE " : "UNLOGGED TABLE ").append(table.name().sql());
    text.append(lines.isEmpty() ? " ()" : " (\n" + String.join(",\n", lines) + "\n)");
    if (table.descent() instanceof Descent.Inherits(var parents)) {
      text.append("\nINHERITS (");
      text.append(String.join(", ", parents.stream().map(QualifiedName::sql).toList()));
      text.append(')');
    }
    if (table.partitionKey() != null) {
      text.append("\nPARTITION BY ").append(table.partitionKey());
    }
    if (table.accessMethod() != null) {
      text.append(" USING ").append(table.accessMethod().sql());
    }
    if (!table.options().isEmpty()) {
      text.append(" WITH (").append(options(table.options())).append(')');
    }
    if (table.tablespace() != null) {
      text.append(" TABLESPACE ").append(table.tablespace().sql());
    }
    var statements = new ArrayList<String>();
    statements.add(text.toString());
    table.columns().stream()
        .filter(column -> !given(table, column))
        .forEach(column -> statements.addAll(properties(table.name(), column)));
    return List.copyOf(statements);
  }

  /// A new column that says the names of all it has: what the server would choose may be taken by
  /// partitions or heirs.
  static List<Operation> addNamed(QualifiedName table, Column column) {
    var operations = new ArrayList<Operation>();
    alter(table, "ADD COLUMN " + column(column, true))
        .forEach(it -> operations.add(new Operation.Execute(it)));
    properties(table, column).forEach(it -> operations.add(new Operation.Execute(it)));
    return operations;
  }

  /// Whether a column comes from the tables that a new one inherits from.
  static boolean given(Table table, Column column) {
    return table.descent() instanceof Descent.Inherits && column.origin() == Origin.INHERITED;
  }

  private static List<String> addColumn(Operation.AddColumn operation) {
    var statements = new ArrayList<String>();
    statements.addAll(
        alter(operation.table(), "ADD COLUMN " + column(operation.table(), operation.column())));
    statements.addAll(properties(operation.table(), operation.column()));
    return List.copyOf(statements);
  }

  /// What no column definition can say.
  private static List<String> properties(QualifiedName table, Column column) {
    var statements = new ArrayList<String>();
    if (column.statisticsTarget() != null) {
      statements.addAll(
          alterColumn(table, column.name(), "SET STATISTICS " + column.statisticsTarget()));
    }
    if (column.options() != null) {
      statements.addAll(alterColumn(table, column.name(), "SET (" + column.options() + ")"));
    }
    return statements;
  }

  static String column(QualifiedName table, Column column) {
    NotNull notNull = column.notNull();
    return column(
        column,
        notNull != null
            && notNull.name() != null
            && !notNull.name().equals(Naming.notNull(table, column.name())));
  }

  /// @param named whether NOT NULL says its name
  private static String column(Column column, boolean named) {
    var text = new StringBuilder(column.name().sql()).append(' ').append(column.type());
    if (column.storage() != null) {
      text.append(" STORAGE ").append(column.storage());
    }
    if (column.compression() != null) {
      text.append(" COMPRESSION ").append(column.compression());
    }
    if (column.collation() != null) {
      text.append(" COLLATE ").append(column.collation());
    }
    switch (column.fill()) {
      case Fill.Nothing() -> {}
      case Fill.Expression(var sql) -> text.append(" DEFAULT ").append(sql);
      case Fill.Identity it -> text.append(" GENERATED ").append(identity(it));
      case Fill.Generated(var sql, boolean stored) ->
          text.append(" GENERATED ALWAYS AS (")
              .append(sql)
              .append(stored ? ") STORED" : ") VIRTUAL");
    }
    NotNull notNull = column.notNull();
    if (notNull != null && notNull.validated()) {
      if (named && notNull.name() != null) {
        text.append(" CONSTRAINT ").append(notNull.name().sql());
      }
      text.append(notNull.inheritable() ? " NOT NULL" : " NOT NULL NO INHERIT");
    }
    return text.toString();
  }

  /// The clause after `GENERATED`, with the options that are not the type's own.
  static String identity(Fill.Identity identity) {
    return (identity.always() ? "ALWAYS" : "BY DEFAULT")
        + " AS IDENTITY (SEQUENCE NAME "
        + identity.sequence().name().sql()
        + sequenceOptions(identity.sequence())
        + ")";
  }

  /// The options that are not those of a new sequence of the type, each with a space before it.
  private static String sequenceOptions(Sequence it) {
    boolean up = it.increment() > 0;
    long least = up ? 1 : least(it.type());
    long most = up ? most(it.type()) : -1;
    var options = new StringBuilder();
    option(options, it.start() != (up ? it.min() : it.max()), "START WITH " + it.start());
    option(options, it.increment() != 1, "INCREMENT BY " + it.increment());
    option(options, it.min() != least, "MINVALUE " + it.min());
    option(options, it.max() != most, "MAXVALUE " + it.max());
    option(options, it.cache() != 1, "CACHE " + it.cache());
    option(options, it.cycle(), "CYCLE");
    return options.toString();
  }

  private static void option(StringBuilder options, boolean given, String text) {
    if (given) {
      options.append(' ').append(text);
    }
  }

  private static long most(String type) {
    return switch (type) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  private static long least(String type) {
    return switch (type) {
      case "smallint" -> Short.MIN_VALUE;
      case "integer" -> Integer.MIN_VALUE;
      default -> Long.MIN_VALUE;
    };
  }

  /// What `ALTER SEQUENCE` has to say to lead from one to the other, each with a space before it;
  /// empty for nothing.
  static String alterSequence(Sequence from, Sequence to) {
    boolean typed = !from.type().equals(to.type());
    var options = new StringBuilder();
    option(options, typed, "AS " + to.type());
    option(options, from.start() != to.start(), "START WITH " + to.start());
    option(options, from.increment() != to.increment(), "INCREMENT BY " + to.increment());
    option(options, typed || from.min() != to.min(), "MINVALUE " + to.min());
    option(options, typed || from.max() != to.max(), "MAXVALUE " + to.max());
    option(options, from.cache() != to.cache(), "CACHE " + to.cache());
    option(options, from.cycle() != to.cycle(), to.cycle() ? "CYCLE" : "NO CYCLE");
    return options.toString();
  }

  static String createSequence(Sequence it) {
    return (it.logged() ? "CREATE SEQUENCE " : "CREATE UNLOGGED SEQUENCE ")
        + it.name().sql()
        + (it.type().equals("bigint") ? "" : " AS " + it.type())
        + sequenceOptions(it);
  }

  static String createEnum(EnumType type) {
    return "CREATE TYPE "
        + type.name().sql()
        + " AS ENUM ("
        + String.join(", ", type.labels().stream().map(label -> new Literal(label).sql()).toList())
        + ")";
  }

  static String createDomain(Domain domain) {
    var text = new StringBuilder("CREATE DOMAIN ").append(domain.name().sql());
    text.append(" AS ").append(domain.type());
    if (domain.collation() != null) {
      text.append(" COLLATE ").append(domain.collation());
    }
    if (domain.defaultSql() != null) {
      text.append(" DEFAULT ").append(domain.defaultSql());
    }
    if (domain.notNull() != null) {
      String usual = domain.name().name().value() + "_not_null";
      if (!domain.notNull().isEmpty() && !domain.notNull().equals(usual)) {
        text.append(" CONSTRAINT ").append(new Name(domain.notNull()).sql());
      }
      text.append(" NOT NULL");
    }
    for (Domain.Check check : domain.checks()) {
      if (check.validated()) {
        text.append("\n    CONSTRAINT ").append(check.name().sql());
        text.append(' ').append(check.definition());
      }
    }
    return text.toString();
  }

  static String createView(View view, boolean replace) {
    var text = new StringBuilder("CREATE ");
    text.append(replace ? "OR REPLACE " : "");
    text.append(view.materialized() ? "MATERIALIZED VIEW " : "VIEW ").append(view.name().sql());
    var names = view.columns().stream().map(it -> it.name().sql()).toList();
    if (!names.isEmpty()) {
      text.append(" (").append(String.join(", ", names)).append(')');
    }
    if (view.accessMethod() != null) {
      text.append(" USING ").append(view.accessMethod().sql());
    }
    if (!view.options().isEmpty()) {
      text.append(" WITH (").append(options(view.options())).append(')');
    }
    if (view.tablespace() != null) {
      text.append(" TABLESPACE ").append(view.tablespace().sql());
    }
    text.append(" AS\n").append(view.definition());
    if (view.materialized()) {
      text.append("\n  WITH ").append(view.populated() ? "DATA" : "NO DATA");
    }
    return text.toString();
  }

  /// `name=value` pairs as SQL: values that are no plain word or number become constants.
  static String options(List<String> options) {
    return String.join(", ", options.stream().map(Ddl::option).toList());
  }

  private static String option(String option) {
    int at = option.indexOf('=');
    String value = option.substring(at + 1);
    boolean plain = value.matches("[A-Za-z_]+|-?[0-9]+(\\.[0-9]+)?");
    return option.substring(0, at + 1) + (plain ? value : new Literal(value).sql());
  }

  private static List<String> addConstraint(Constraint constraint, boolean notValid) {
    String definition = constraint.definition();
    if (notValid && !definition.endsWith(" NOT VALID")) {
      definition += " NOT VALID";
    }
    String action = "ADD CONSTRAINT " + constraint.name().sql() + " " + definition;
    return constraint.passedDown()
        ? alter(constraint.table(), action)
        : List.of("ALTER TABLE ONLY " + constraint.table().sql() + " " + action);
  }

  private static List<String> addKeyUsingIndex(Constraint key, Name index) {
    return alter(
        key.table(),
        "ADD CONSTRAINT "
            + key.name().sql()
            + " "
            + key.type().label()
            + " USING INDEX "
            + index.sql()
            + deferral(key));
  }

  private static String deferral(Constraint constraint) {
    if (!constraint.deferrable()) {
      return "";
    }
    return constraint.deferred() ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
  }

  private static List<String> createIndex(Index index, boolean concurrently) {
    return List.of(placed(index, indexDefinition(index.definition(), null, concurrently)));
  }

  /// The definition with its tablespace, which `pg_get_indexdef` leaves out.
  private static String placed(Index index, String definition) {
    if (index.tablespace() == null) {
      return definition;
    }
    String where = index.predicate() == null ? "" : " WHERE " + index.predicate();
    int at =
        definition.endsWith(where)
            ? definition.length() - where.length()
            : definition.lastIndexOf(" WHERE ");
    return definition.substring(0, at)
        + " TABLESPACE "
        + index.tablespace().sql()
        + definition.substring(at);
  }

  /// A definition of `pg_get_indexdef` under another name or built concurrently.
  ///
  /// @param name null keeps the name
  static String indexDefinition(String definition, @Nullable Name name, boolean concurrently) {
    String unique = definition.startsWith("CREATE UNIQUE INDEX ") ? "UNIQUE " : "";
    int start = ("CREATE " + unique + "INDEX ").length();
    int end = Identifiers.end(definition, start);
    return "CREATE "
        + unique
        + "INDEX "
        + (concurrently ? "CONCURRENTLY " : "")
        + (name == null ? definition.substring(start, end) : name.sql())
        + definition.substring(end);
  }
}
