package dev.pgwright.job.search;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.query.Answer;
import dev.pgwright.search.tune.Asked;
import dev.pgwright.search.tune.Labels;
import dev.pgwright.search.tune.Vectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads queries with known answers from the answer of a user's statement: the text, the key of a
/// row that should be found, and where they are there an embedding of the text and a grade.
final class LabelReader {

  private LabelReader() {}

  /// @throws PgwrightException INPUT for less than two columns, or no rows
  static Labels of(Answer answer) {
    if (answer.columns().size() < 2) {
      throw PgwrightException.of(
              Code.INPUT, "--labels answers with " + answer.columns().size() + " column")
          .hint("SELECT query, row_id, embedding FROM searches; the embedding may be left out");
    }
    int embedding = -1;
    int grade = -1;
    for (int i = 2; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).number()) {
        grade = i;
      } else {
        embedding = i;
      }
    }
    var grades = new LinkedHashMap<String, LinkedHashMap<String, Integer>>();
    var embeddings = new LinkedHashMap<String, float[]>();
    for (List<@Nullable String> row : answer.rows()) {
      String text = row.get(0);
      String key = row.get(1);
      if (text != null && key != null) {
        String score = grade < 0 ? "1" : row.get(grade);
        int value = score == null ? 1 : (int) Math.round(Double.parseDouble(score));
        if (value > 0) {
          grades.computeIfAbsent(text, _ -> new LinkedHashMap<>()).merge(key, value, Math::max);
        }
        String vector = embedding < 0 ? null : row.get(embedding);
        if (vector != null) {
          embeddings.putIfAbsent(text, Vectors.parse(vector));
        }
      }
    }
    if (grades.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "--labels answers with no query and key")
          .hint("the first column is what people typed, the second the key of what they wanted");
    }
    var queries = new ArrayList<Asked>();
    grades.forEach((text, own) -> queries.add(new Asked(text, embeddings.get(text), own)));
    return new Labels(queries, false);
  }
}
