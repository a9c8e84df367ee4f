package dev.pgwright.render;

import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Indexes as `op.create_index(…)`, where the call says every word of the server's definition.
record IndexForm(Scope scope) {

  private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_]*");

  /// A column with an operator class.
  private static final Pattern CLASS =
      Pattern.compile("([a-z_][a-z0-9_]*) ([a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)?)");

  private static final Pattern OPTION = Pattern.compile("([a-z_]+)='?(-?[0-9]+|[a-z_]+)'?");

  /// The call; empty when the definition has anything that a call would change.
  Optional<PythonCode> of(Operation.CreateIndex operation) {
    Index index = operation.index();
    if (!Scope.plain(index.name()) || !Scope.plain(index.table())) {
      return Optional.empty();
    }
    String start =
        String.join(
            " ",
            index.unique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX",
            index.name().name().sql(),
            "ON",
            index.table().sql(),
            "USING",
            index.method(),
            "");
    return new Definition(index.definition())
        .after(start)
        .flatMap(Definition::group)
        .filter(keys -> distinct(keys.items()))
        .flatMap(keys -> clauses(keys.rest()).map(it -> call(operation, keys.items(), it)));
  }

  /// Whether SQLAlchemy can tell the keys apart, which it does by their columns.
  private static boolean distinct(List<String> keys) {
    var names = new TreeSet<String>();
    for (String key : keys) {
      Matcher matcher = CLASS.matcher(key);
      names.add(matcher.matches() ? matcher.group(1) : key);
    }
    return names.size() == keys.size();
  }

  private PythonCode call(
      Operation.CreateIndex operation, List<String> keys, List<PythonCode> clauses) {
    Index index = operation.index();
    var arguments = new ArrayList<PythonCode>();
    var classes = new ArrayList<PythonCode.Keyword>();
    arguments.add(Scope.fixed(index.name().name()));
    arguments.add(Scope.text(index.table().name()));
    arguments.add(new PythonCode.Items(keys.stream().map(it -> key(it, classes)).toList()));
    if (index.unique()) {
      arguments.add(PythonCode.keyword("unique", true));
    }
    scope.schema("schema", index.table()).ifPresent(arguments::add);
    if (!index.method().equals("btree")) {
      arguments.add(PythonCode.keyword("postgresql_using", PythonCode.text(index.method())));
    }
    if (!classes.isEmpty()) {
      arguments.add(PythonCode.keyword("postgresql_ops", new PythonCode.Pairs(classes)));
    }
    arguments.addAll(clauses);
    if (operation.concurrently()) {
      arguments.add(PythonCode.keyword("postgresql_concurrently", true));
    }
    return new PythonCode.Call("op.create_index", arguments);
  }

  private static PythonCode key(String item, List<PythonCode.Keyword> classes) {
    if (column(item)) {
      return PythonCode.text(item);
    }
    Matcher matcher = CLASS.matcher(item);
    if (matcher.matches() && column(matcher.group(1))) {
      classes.add(PythonCode.keyword(matcher.group(1), PythonCode.text(matcher.group(2))));
      return PythonCode.text(matcher.group(1));
    }
    return PythonCode.sql(item);
  }

  private static boolean column(String item) {
    return COLUMN.matcher(item).matches()
        && item.length() <= Name.MAX_BYTES
        && Scope.plain(new Name(item));
  }

  /// The arguments for what follows the keys; empty when there is anything that has none.
  private static Optional<List<PythonCode>> clauses(Definition definition) {
    var clauses = new ArrayList<PythonCode>();
    Definition rest = definition;
    Optional<Definition.Group> include = rest.after(" INCLUDE ").flatMap(Definition::group);
    if (include.isPresent()) {
      if (!include.get().items().stream().allMatch(IndexForm::column)) {
        return Optional.empty();
      }
      clauses.add(
          PythonCode.keyword("postgresql_include", PythonCode.items(include.get().items())));
      rest = include.get().rest();
    }
    Optional<Definition.Group> with = rest.after(" WITH ").flatMap(Definition::group);
    if (with.isPresent()) {
      Optional<List<PythonCode.Keyword>> options = options(with.get().items());
      if (options.isEmpty()) {
        return Optional.empty();
      }
      clauses.add(PythonCode.keyword("postgresql_with", new PythonCode.Pairs(options.get())));
      rest = with.get().rest();
    }
    Optional<Definition> where = rest.after(" WHERE ");
    if (where.isPresent()) {
      clauses.add(
          PythonCode.keyword(
              "postgresql_where", PythonCode.sql(Definition.bare(where.get().text()))));
      return Optional.of(clauses);
    }
    return rest.done() ? Optional.of(clauses) : Optional.empty();
  }

  private static Optional<List<PythonCode.Keyword>> options(List<String> items) {
    var options = new ArrayList<PythonCode.Keyword>();
    for (String item : items) {
      Matcher matcher = OPTION.matcher(item);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String value = matcher.group(2);
      options.add(
          PythonCode.keyword(
              matcher.group(1),
              Character.isLetter(value.charAt(0)) || value.startsWith("_")
                  ? PythonCode.text(value)
                  : new PythonCode.Atom(value)));
    }
    return Optional.of(options);
  }
}
