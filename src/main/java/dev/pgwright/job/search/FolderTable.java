package dev.pgwright.job.search;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchTable;
import dev.pgwright.search.TextProfile;
import dev.pgwright.search.tune.Document;
import dev.pgwright.twin.TableStatistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The documents of a folder as if they were rows of a table `documents (id, title, text)`.
final class FolderTable {

  private static final int SAMPLED = 400;
  private static final QualifiedName NAME = QualifiedName.of("public", "documents");

  private FolderTable() {}

  static SearchTable of(List<Document> documents) {
    var columns = new LinkedHashMap<Name, TextProfile>();
    List<String> names = List.of("title", "text");
    for (int i = 0; i < names.size(); i++) {
      var texts = new ArrayList<String>();
      int step = Math.max(1, documents.size() / SAMPLED);
      for (int at = 0; at < documents.size(); at += step) {
        texts.add(Objects.requireNonNullElse(documents.get(at).texts().get(i), ""));
      }
      columns.put(new Name(names.get(i)), TextProfile.of(texts, 0, 0));
    }
    return new SearchTable(
        schema(),
        table(),
        columns,
        new LinkedHashMap<>(),
        null,
        documents.size(),
        0,
        new TableStatistics.Writes(0, 0, 0, 0, 0),
        new LinkedHashMap<>(),
        false);
  }

  /// The embeddings of the folder; null where no document has one.
  static @Nullable Embeddings embeddings(List<Document> documents) {
    return documents.stream().anyMatch(it -> it.embedding() != null)
        ? new Embeddings(new Name("embedding"), "<=>", "vector")
        : null;
  }

  private static Schema schema() {
    Constraint key =
        new Constraint(
            NAME,
            new Name("documents_pkey"),
            Constraint.Type.PRIMARY_KEY,
            "PRIMARY KEY (id)",
            List.of(new Name("id")),
            null,
            List.of(),
            false,
            false,
            true,
            true,
            null,
            List.of(),
            null,
            false,
            Column.Origin.LOCAL,
            null);
    return Schema.of(
        180_000,
        List.of(new Namespace(new Name("public")), table(), key),
        new TreeMap<>(),
        List.of(),
        List.of());
  }

  private static Table table() {
    return new Table(
        NAME,
        List.of(column("id", true), column("title", true), column("text", true)),
        true,
        List.of(),
        null,
        false,
        false,
        "default");
  }

  private static Column column(String name, boolean required) {
    return new Column(
        new Name(name),
        "text",
        null,
        required ? new Column.NotNull(null, true, true) : null,
        new Column.Fill.Nothing(),
        null,
        null,
        null,
        null);
  }
}
