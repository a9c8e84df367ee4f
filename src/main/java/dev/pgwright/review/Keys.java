package dev.pgwright.review;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.parse.Parser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An index of a table, by itself or behind a constraint, taken apart.
///
/// @param object the index, or the constraint that it stands behind
/// @param name of the index
/// @param elements the key columns and expressions in order, with operator class, collation and
///   direction as the server prints them
/// @param columns the plain columns among them, in order; an expression ends the list
/// @param include columns that are only carried along
/// @param predicate the condition of a partial index; null otherwise
/// @param constraint null for an index by itself
/// @param index null for one behind a constraint
public record Keys(
    ObjectId object,
    QualifiedName name,
    QualifiedName table,
    String method,
    boolean unique,
    boolean valid,
    List<String> elements,
    List<Name> columns,
    List<String> include,
    @Nullable String predicate,
    @Nullable Constraint constraint,
    @Nullable Index index) {

  public Keys {
    elements = List.copyOf(elements);
    columns = List.copyOf(columns);
    include = List.copyOf(include);
  }

  /// One by itself; empty where its definition cannot be read.
  static Optional<Keys> of(Index index) {
    return created(index.definition())
        .map(
            it ->
                new Keys(
                    index.id(),
                    index.name(),
                    index.table(),
                    index.method(),
                    index.unique(),
                    index.valid(),
                    texts(it.elements(), index.definition()),
                    columns(it.elements()),
                    texts(it.include(), index.definition()),
                    index.predicate(),
                    null,
                    index));
  }

  /// One behind a constraint; empty where there is none of its own.
  static Optional<Keys> of(Constraint constraint) {
    String definition = constraint.indexDefinition();
    if (definition == null) {
      return Optional.empty();
    }
    return created(definition)
        .map(
            it ->
                new Keys(
                    constraint.id(),
                    new QualifiedName(constraint.table().schema(), constraint.name()),
                    constraint.table(),
                    it.method() == null ? "btree" : it.method().value(),
                    it.unique(),
                    true,
                    texts(it.elements(), definition),
                    columns(it.elements()),
                    texts(it.include(), definition),
                    it.where() == null ? null : it.where().span().of(definition),
                    constraint,
                    null));
  }

  private static Optional<Create.CreateIndex> created(String definition) {
    return Parser.parse(definition, Dialect.SERVER).statements().stream()
        .filter(Create.CreateIndex.class::isInstance)
        .map(Create.CreateIndex.class::cast)
        .findFirst();
  }

  private static List<String> texts(List<IndexElement> elements, String definition) {
    return elements.stream().map(it -> it.span().of(definition)).toList();
  }

  private static List<Name> columns(List<IndexElement> elements) {
    return elements.stream()
        .takeWhile(it -> it.column() != null)
        .map(it -> Objects.requireNonNull(it.column()))
        .toList();
  }

  /// Whether its first columns are these, in any order.
  public boolean leadsWith(List<Name> wanted) {
    return columns.size() >= wanted.size() && columns.subList(0, wanted.size()).containsAll(wanted);
  }

  /// Whether its keys begin with all keys of another.
  public boolean beginsWith(Keys other) {
    return elements.size() >= other.elements.size()
        && elements.subList(0, other.elements.size()).equals(other.elements);
  }
}
