package dev.pgwright.job.search;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.model.Column;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.query.Answer;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchTable;
import dev.pgwright.search.tune.Document;
import dev.pgwright.search.tune.Vectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a table that are searched: all of them by key, or a sample of pages and the
/// rows with labels.
///
/// @param read runs one statement that only reads, up to a number of rows
record DocumentReader(
    SearchTable table,
    @Nullable Embeddings embeddings,
    BiFunction<String, Integer, Answer> read,
    Progress progress) {

  private static final int AT_ONCE = 2_000;
  private static final int LABELLED_AT_ONCE = 200;

  /// Above this many times the rows that are wanted a sample is drawn.
  private static final double SLACK = 1.1;

  /// @param most rows that are copied
  /// @param wanted keys that are always among them
  List<Document> read(int most, SequencedSet<String> wanted, long seed) {
    return table.rows() > most * SLACK ? sample(most, wanted, seed) : all(most);
  }

  private List<Document> all(int most) {
    var documents = new ArrayList<Document>();
    String after = "";
    while (true) {
      progress.at("reading rows", documents.size(), (int) Math.min(most, table.rows()));
      List<Document> more =
          documents(select() + after + " order by t." + key().sql() + " limit " + AT_ONCE, AT_ONCE);
      documents.addAll(more);
      if (more.size() < AT_ONCE || documents.size() >= most * SLACK + AT_ONCE) {
        return documents;
      }
      after = " where " + key().sql() + " > " + value(documents.getLast().key());
    }
  }

  private List<Document> sample(int most, SequencedSet<String> wanted, long seed) {
    SequencedMap<String, Document> documents = new LinkedHashMap<>();
    List<String> keys = List.copyOf(wanted);
    for (int from = 0; from < keys.size(); from += LABELLED_AT_ONCE) {
      String some =
          keys.subList(from, Math.min(keys.size(), from + LABELLED_AT_ONCE)).stream()
              .map(this::value)
              .collect(Collectors.joining(", "));
      documents(select() + " where " + key().sql() + " in (" + some + ")", LABELLED_AT_ONCE)
          .forEach(it -> documents.put(it.key(), it));
    }
    progress.at("reading a sample of rows", 0, 0);
    String share =
        String.format(Locale.ROOT, "%.6f", Math.min(100, 100.0 * most * SLACK / table.rows()));
    documents(
            select()
                + " tablesample system ("
                + share
                + ") repeatable ("
                + Math.floorMod(seed, 1_000_000)
                + ") limit "
                + most,
            most)
        .forEach(it -> documents.putIfAbsent(it.key(), it));
    return List.copyOf(documents.values());
  }

  private Name key() {
    return table.key().orElseThrow();
  }

  private String value(String key) {
    String type = table.column(key()).map(Column::type).orElse("text");
    return new Literal(key).sql() + "::" + type;
  }

  private String select() {
    var columns = new ArrayList<String>();
    columns.add(key().sql() + "::text");
    table.columns().keySet().forEach(it -> columns.add(it.sql() + "::text"));
    Name language = table.languageColumn();
    columns.add(language == null ? "null" : language.sql() + "::text");
    columns.add(embeddings == null ? "null" : embeddings.column().sql() + "::text");
    return "select " + String.join(", ", columns) + " from " + table.table().name().sql() + " as t";
  }

  private List<Document> documents(String sql, int rows) {
    Answer answer = read.apply(sql, rows);
    int texts = table.columns().size();
    var documents = new ArrayList<Document>();
    for (List<@Nullable String> row : answer.rows()) {
      String embedding = row.get(texts + 2);
      documents.add(
          new Document(
              Objects.requireNonNull(row.getFirst()),
              row.subList(1, texts + 1),
              row.get(texts + 1),
              embedding == null ? null : Vectors.parse(embedding)));
    }
    if (answer.cut() > 0) {
      throw PgwrightException.of(
              Code.INPUT, answer.cut() + " texts of " + table.table().name() + " are too long")
          .hint("cut long documents into chunks, one to a row");
    }
    return documents;
  }
}
