package dev.pgwright.replay;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type that a statement created.
///
/// @param labels of an enum
/// @param base of a domain; null otherwise
/// @param constrained a domain with CHECK or NOT NULL
/// @param attributes of a composite type
/// @param transaction that created it, see [Transactions#number]
/// @param standard the default of a domain; null for none
public record TypeEntry(
    QualifiedName name,
    Kind kind,
    List<Label> labels,
    @Nullable ColumnType base,
    boolean constrained,
    int transaction,
    int born,
    List<Attribute> attributes,
    @Nullable Expr standard) {

  /// What a type is.
  public enum Kind {
    ENUM,
    DOMAIN,
    COMPOSITE,
    OTHER
  }

  /// A type without attributes.
  public TypeEntry(
      QualifiedName name,
      Kind kind,
      List<Label> labels,
      @Nullable ColumnType base,
      boolean constrained,
      int transaction,
      int born) {
    this(name, kind, labels, base, constrained, transaction, born, List.of(), null);
  }

  /// A label of an enum and the transaction that added it.
  public record Label(String text, int transaction) {}

  public TypeEntry {
    labels = List.copyOf(labels);
    attributes = List.copyOf(attributes);
  }

  /// The same enum with one more label.
  public TypeEntry with(Label label) {
    var all = new ArrayList<>(labels);
    all.add(label);
    return new TypeEntry(
        name, kind, all, base, constrained, transaction, born, attributes, standard);
  }

  /// The same domain, constrained.
  public TypeEntry bound() {
    return new TypeEntry(name, kind, labels, base, true, transaction, born, attributes, standard);
  }

  /// The same type under another name.
  public TypeEntry named(QualifiedName other) {
    return new TypeEntry(
        other, kind, labels, base, constrained, transaction, born, attributes, standard);
  }

  /// The same enum with other labels.
  public TypeEntry labelled(List<Label> others) {
    return new TypeEntry(
        name, kind, others, base, constrained, transaction, born, attributes, standard);
  }

  /// The same composite type with other attributes.
  public TypeEntry with(List<Attribute> others) {
    return new TypeEntry(
        name, kind, labels, base, constrained, transaction, born, others, standard);
  }

  /// Whether an enum has a label.
  public boolean has(String label) {
    return labels.stream().anyMatch(it -> it.text().equals(label));
  }

  /// The same domain with another default.
  public TypeEntry filled(@Nullable Expr other) {
    return new TypeEntry(
        name, kind, labels, base, constrained, transaction, born, attributes, other);
  }
}
