package dev.pgwright.advise.shape;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// One place where a statement names a table, and what it asks of it there.
public final class TableUse {

  private final QualifiedName table;
  private final List<Filter> filters = new ArrayList<>();
  private final List<SortBy> order = new ArrayList<>();
  private final List<Key> group = new ArrayList<>();
  private final SequencedSet<Name> columns = new LinkedHashSet<>();
  private boolean whole;
  private boolean limited;

  TableUse(QualifiedName table) {
    this.table = table;
  }

  public QualifiedName table() {
    return table;
  }

  /// In the order of the text, the same one once.
  public List<Filter> filters() {
    return List.copyOf(new LinkedHashSet<>(filters));
  }

  /// What the whole result is ordered by, where that is this table alone; else empty.
  public List<SortBy> order() {
    return List.copyOf(order);
  }

  /// What rows are grouped by or distinct in, where that is this table alone; else empty.
  public List<Key> group() {
    return List.copyOf(group);
  }

  /// The columns that are read.
  public List<Name> columns() {
    return List.copyOf(columns);
  }

  /// Whether all columns are read, or rows are changed.
  public boolean whole() {
    return whole;
  }

  /// Whether only the first rows of [#order] are wanted.
  public boolean limited() {
    return limited;
  }

  void filter(Filter filter) {
    filters.add(filter);
  }

  void orderBy(List<SortBy> keys, boolean first) {
    order.addAll(keys);
    limited = first;
  }

  void groupBy(List<Key> keys) {
    group.addAll(keys);
  }

  void reads(Name column) {
    columns.add(column);
  }

  void readsAll() {
    whole = true;
  }
}
