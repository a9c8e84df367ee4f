package dev.pgwright.search;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Names for new objects that nothing has yet, no longer than the server's limit.
final class Names {

  private final SequencedSet<String> taken = new LinkedHashSet<>();
  private final Table table;

  Names(Schema schema, Table table) {
    this.table = table;
    Name place = table.name().schema();
    schema.all(Index.class).map(Index::name).forEach(it -> take(place, it));
    schema.all(Table.class).map(Table::name).forEach(it -> take(place, it));
    schema.all(Routine.class).map(Routine::name).forEach(it -> take(place, it));
    schema
        .all(Constraint.class)
        .filter(it -> it.table().schema().equals(place))
        .forEach(it -> taken.add(it.name().value()));
    table.columns().stream().map(Column::name).forEach(it -> taken.add(it.value()));
  }

  private void take(Name place, QualifiedName name) {
    if (name.schema().equals(place)) {
      taken.add(name.name().value());
    }
  }

  /// The wish, cut and numbered where it has to be.
  Name free(String wish) {
    String name = cut(wish, Name.MAX_BYTES);
    for (int number = 2; !taken.add(name); number++) {
      name = cut(wish, Name.MAX_BYTES - 4) + "_" + number;
    }
    return new Name(name);
  }

  QualifiedName beside(String wish) {
    return new QualifiedName(table.name().schema(), free(wish));
  }

  static String cut(String name, int bytes) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  /// Plain names of columns.
  static List<String> plain(List<Column> columns) {
    return columns.stream().map(it -> it.name().value()).toList();
  }
}
