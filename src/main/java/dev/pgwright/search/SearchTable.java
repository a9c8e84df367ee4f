package dev.pgwright.search;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.twin.TableStatistics;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table whose text is searched, and what is known of it.
///
/// @param columns the texts to search, the most important first
/// @param languages configuration by value of a column that says the language of a row; empty for
///   none
/// @param languageColumn that column's name; null for none
/// @param bytes of the table's own file
/// @param extensions available on the server by name, each with its installed version or an empty
///   text; empty where only statistics are known
/// @param extensionsKnown whether the server was asked for them
public record SearchTable(
    Schema schema,
    Table table,
    SequencedMap<Name, TextProfile> columns,
    SequencedMap<String, String> languages,
    @Nullable Name languageColumn,
    double rows,
    long bytes,
    TableStatistics.Writes writes,
    SequencedMap<String, String> extensions,
    boolean extensionsKnown) {

  public SearchTable {
    columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    languages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(languages));
    extensions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extensions));
  }

  /// The major version of the server.
  public int major() {
    return schema.serverVersion() / 10_000;
  }

  /// A column of the table.
  public Optional<Column> column(Name name) {
    return table.columns().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// Names of all columns.
  public List<Name> names() {
    return table.columns().stream().map(Column::name).toList();
  }

  /// The column that names a row of a table: its primary key where that is one column.
  public Optional<Name> key() {
    return schema
        .all(Constraint.class)
        .filter(it -> it.table().equals(table.name()))
        .filter(it -> it.type() == Constraint.Type.PRIMARY_KEY && it.columns().size() == 1)
        .map(it -> it.columns().getFirst())
        .findFirst();
  }

  /// The table's column of pgvector's, with the operator that an index of it serves; empty for none
  /// or several.
  public Optional<Embeddings> embeddings() {
    List<Column> columns =
        table.columns().stream()
            .filter(it -> it.type().matches("(?:\\w+\\.)?(?:half)?vec(?:tor)?(?:\\(\\d+\\))?"))
            .toList();
    if (columns.size() != 1) {
      return Optional.empty();
    }
    Column it = columns.getFirst();
    return Optional.of(
        new Embeddings(it.name(), operator(it), it.type().replaceFirst("\\(\\d+\\)$", "")));
  }

  private String operator(Column column) {
    String definitions =
        schema
            .all(Index.class)
            .filter(it -> it.table().equals(table.name()))
            .filter(it -> it.keys().contains(column.name().sql()))
            .map(Index::definition)
            .collect(Collectors.joining(" "));
    return definitions.contains("_l2_ops")
        ? "<->"
        : definitions.contains("_ip_ops") ? "<#>" : definitions.contains("_l1_ops") ? "<+>" : "<=>";
  }

  /// A name beside the table that nothing has yet.
  public Name free(String wish) {
    return new Names(schema, table).free(wish);
  }

  /// An extension that the database has.
  Optional<Extension> extension(String name) {
    return schema.all(Extension.class).filter(it -> it.name().value().equals(name)).findFirst();
  }

  /// Whether the server has an extension to install, or has installed it.
  boolean has(String extension) {
    return extensions.containsKey(extension);
  }
}
