package dev.pgwright.render;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Operations as calls of Alembic 1.8 with SQLAlchemy 1.4.32 or later.
///
/// A call is used only where it means exactly what [Ddl] says; everything else is `op.execute`.
record Calls(Scope scope, TypeForm types, ColumnForm columns, ConstraintForm constraints) {

  /// Calls for one project.
  ///
  /// @param unqualified the schema that is left out
  /// @param enums the enum types that may be named
  static Calls of(Name unqualified, List<EnumType> enums) {
    var scope = new Scope(unqualified);
    var types = new TypeForm(scope, enums);
    return new Calls(scope, types, new ColumnForm(types), new ConstraintForm(scope));
  }

  /// The lines of one operation.
  ///
  /// @param indent columns before it
  List<String> of(Operation operation, int indent) {
    Optional<PythonCode> call = call(operation);
    if (call.isPresent()) {
      return PythonCode.lines(call.get(), indent);
    }
    var lines = new ArrayList<String>();
    Ddl.of(operation).forEach(it -> lines.addAll(Statements.execute(it, indent)));
    return lines;
  }

  /// Whether the call of an operation uses something of a module, such as `sa`.
  boolean use(Operation operation, String module) {
    return call(operation).filter(it -> PythonCode.uses(it, module)).isPresent();
  }

  /// The call; empty when SQL has to say it.
  Optional<PythonCode> call(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable(var table, var inside) -> createTable(table, inside);
      case Operation.DropTable(var table) -> onTable("op.drop_table", table, List.of());
      case Operation.AddColumn(var table, var column) ->
          columns
              .of(table, column, false)
              .flatMap(it -> onTable("op.add_column", table, List.of(it)));
      case Operation.DropColumn(var table, var column) ->
          Scope.plain(column)
              ? onTable("op.drop_column", table, List.of(Scope.text(column)))
              : Optional.empty();
      case Operation.SetDefault(var table, var column, var sql) ->
          alter(
              table,
              column,
              "server_default",
              sql == null ? new PythonCode.Atom("None") : PythonCode.sql(sql));
      case Operation.SetNotNull(var table, var column) ->
          alter(table, column, "nullable", new PythonCode.Atom("False"));
      case Operation.DropNotNull(var table, var column) ->
          alter(table, column, "nullable", new PythonCode.Atom("True"));
      case Operation.SetType it -> setType(it);
      case Operation.AddConstraint(var constraint, boolean notValid) ->
          constraints.added(constraint, notValid);
      case Operation.DropConstraint it -> dropConstraint(it);
      case Operation.CreateIndex it -> new IndexForm(scope).of(it);
      case Operation.DropIndex it -> dropIndex(it);
      case Operation.AddKeyUsingIndex _, Operation.ValidateConstraint _, Operation.Execute _ ->
          Optional.empty();
    };
  }

  private Optional<PythonCode> onTable(
      String function, QualifiedName table, List<PythonCode> arguments) {
    if (!Scope.plain(table)) {
      return Optional.empty();
    }
    var all = new ArrayList<PythonCode>();
    all.add(Scope.text(table.name()));
    all.addAll(arguments);
    scope.schema("schema", table).ifPresent(all::add);
    return Optional.of(new PythonCode.Call(function, all));
  }

  private Optional<PythonCode> createTable(Table table, List<Constraint> inside) {
    boolean ordinary =
        table.logged()
            && table.options().isEmpty()
            && table.accessMethod() == null
            && table.tablespace() == null
            && !(table.descent() instanceof Descent.Inherits)
            && !table.columns().isEmpty();
    List<Name> key =
        inside.stream()
            .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY)
            .flatMap(it -> it.columns().stream())
            .toList();
    var arguments = new ArrayList<PythonCode>();
    table.columns().stream()
        .map(it -> columns.of(table.name(), it, key.contains(it.name())))
        .forEach(it -> it.ifPresent(arguments::add));
    inside.stream().map(constraints::inTable).forEach(it -> it.ifPresent(arguments::add));
    boolean whole = arguments.size() == table.columns().size() + inside.size();
    if (table.partitionKey() != null) {
      arguments.add(
          PythonCode.keyword("postgresql_partition_by", PythonCode.text(table.partitionKey())));
    }
    return ordinary && whole
        ? onTable("op.create_table", table.name(), arguments)
        : Optional.empty();
  }

  private Optional<PythonCode> alter(
      QualifiedName table, Name column, String what, PythonCode value) {
    return Scope.plain(column)
        ? onTable(
            "op.alter_column", table, List.of(Scope.text(column), PythonCode.keyword(what, value)))
        : Optional.empty();
  }

  private Optional<PythonCode> setType(Operation.SetType it) {
    return it.collation() == null && it.using() == null
        ? new TypeForm(scope, List.of())
            .of(it.type())
            .flatMap(type -> alter(it.table(), it.column(), "type_", type))
        : Optional.empty();
  }

  private Optional<PythonCode> dropConstraint(Operation.DropConstraint it) {
    if (!Scope.plain(it.name()) || !Scope.plain(it.table())) {
      return Optional.empty();
    }
    var arguments = new ArrayList<PythonCode>();
    arguments.add(Scope.fixed(it.name()));
    arguments.add(Scope.text(it.table().name()));
    String type =
        switch (it.type()) {
          case PRIMARY_KEY -> "primary";
          case UNIQUE -> "unique";
          case CHECK -> "check";
          case FOREIGN_KEY -> "foreignkey";
          case EXCLUSION -> "";
        };
    if (!type.isEmpty()) {
      arguments.add(PythonCode.keyword("type_", PythonCode.text(type)));
    }
    scope.schema("schema", it.table()).ifPresent(arguments::add);
    return Optional.of(new PythonCode.Call("op.drop_constraint", arguments));
  }

  private Optional<PythonCode> dropIndex(Operation.DropIndex it) {
    // if_exists needs Alembic 1.12
    if (it.ifExists()
        || !Scope.plain(it.index())
        || !Scope.plain(it.table())
        || !it.index().schema().equals(it.table().schema())) {
      return Optional.empty();
    }
    var arguments = new ArrayList<PythonCode>();
    arguments.add(Scope.fixed(it.index().name()));
    arguments.add(PythonCode.keyword("table_name", Scope.text(it.table().name())));
    scope.schema("schema", it.table()).ifPresent(arguments::add);
    if (it.concurrently()) {
      arguments.add(PythonCode.keyword("postgresql_concurrently", true));
    }
    return Optional.of(new PythonCode.Call("op.drop_index", arguments));
  }
}
