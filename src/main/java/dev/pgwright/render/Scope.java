package dev.pgwright.render;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How names are written in calls of Alembic.
///
/// @param unqualified the schema that is left out
record Scope(Name unqualified) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /// Whether SQLAlchemy quotes the name as PostgreSQL needs it.
  ///
  /// SQLAlchemy knows the reserved words but not those that are reserved for functions and types;
  /// names that begin with `pg_` would be looked up in `pg_catalog` first.
  static boolean plain(Name name) {
    String value = name.value();
    boolean lower = value.equals(value.toLowerCase(Locale.ROOT));
    return WORD.matcher(value).matches()
        && !value.startsWith("pg_")
        && (!lower || name.sql().equals(value));
  }

  static boolean plain(List<Name> names) {
    return names.stream().allMatch(Scope::plain);
  }

  static boolean plain(QualifiedName name) {
    return plain(name.schema()) && plain(name.name());
  }

  /// The keyword argument for the schema; nothing for the one that is left out.
  Optional<PythonCode> schema(String keyword, QualifiedName of) {
    return of.schema().equals(unqualified)
        ? Optional.empty()
        : Optional.of(PythonCode.keyword(keyword, PythonCode.text(of.schema().value())));
  }

  /// The text that a table is called in a foreign key of SQLAlchemy.
  String spelled(QualifiedName table) {
    String name = table.name().value();
    return table.schema().equals(unqualified) ? name : table.schema() + "." + name;
  }

  /// `op.f("…")`: a name that no naming convention changes.
  static PythonCode fixed(Name name) {
    return PythonCode.call("op.f", PythonCode.text(name.value()));
  }

  static PythonCode text(Name name) {
    return PythonCode.text(name.value());
  }

  static PythonCode list(List<Name> names) {
    return PythonCode.items(names.stream().map(Name::value).toList());
  }
}
