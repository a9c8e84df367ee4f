package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An object that is no relation, index or type: a trigger, rule, schema, routine, publication, set
/// of statistics, extension, server or wrapper.
///
/// @param name with the schema of what it belongs to; [#GLOBAL] where it has none
/// @param on the table of a trigger or rule; null otherwise
/// @param detail the types of a routine's parameters, `row` for a trigger that fires for each row,
///   what a publication publishes, with `all ` before it where it is of all tables; empty otherwise
/// @param uses the tables of statistics and publications, the function of a trigger, the wrapper of
///   a server
public record Thing(
    ObjectClass kind,
    QualifiedName name,
    @Nullable QualifiedName on,
    String detail,
    List<QualifiedName> uses) {

  /// The schema of names that have none.
  public static final Name GLOBAL = new Name("pg_global");

  public Thing {
    uses = List.copyOf(uses);
  }

  /// The name of an object without a schema.
  public static QualifiedName global(Name name) {
    return new QualifiedName(GLOBAL, name);
  }

  /// What no two of them share.
  String key() {
    return kind + " " + name + " " + on + " " + (kind == ObjectClass.FUNCTION ? detail : "");
  }

  /// The same under another name.
  Thing named(QualifiedName other) {
    return new Thing(kind, other, on, detail, uses);
  }

  /// The same with other tables.
  Thing using(List<QualifiedName> others) {
    return new Thing(kind, name, on, detail, others);
  }

  /// The same with another detail.
  Thing detailed(String other) {
    return new Thing(kind, name, on, other, uses);
  }

  /// The same on a table that got another name.
  Thing on(QualifiedName table) {
    return new Thing(kind, name, table, detail, uses);
  }
}
