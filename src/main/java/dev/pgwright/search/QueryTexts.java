package dev.pgwright.search;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.search.Words.Mode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The queries of a search: each leg ordered and limited by itself, ties broken by the key after
/// the legs are joined and never inside the order of a vector index.
///
/// @param key the column that names a row
/// @param vector what is asked: a column or an expression in parentheses
public record QueryTexts(QualifiedName table, Name key, String vector, Words words) {

  /// How rows that match are ordered.
  ///
  /// @param function `ts_rank` or `ts_rank_cd`
  /// @param normalization the flags of the function's last argument
  public record Ranking(String function, int normalization) {

    /// `ts_rank` as it comes.
    public static final Ranking DEFAULT = new Ranking("ts_rank", 0);

    String sql(String vector, String words) {
      return function
          + "("
          + vector
          + ", "
          + words
          + (normalization == 0 ? "" : ", " + normalization)
          + ")";
    }

    @Override
    public String toString() {
      return normalization == 0 ? function : function + " with normalization " + normalization;
    }
  }

  /// How two legs become one.
  ///
  /// @param constant of reciprocal rank fusion; null for a weighted sum of scores
  /// @param share of the vector leg, 0 to 1
  /// @param legs how many rows each leg brings
  public record Fusion(@Nullable Integer constant, double share, int legs) {

    /// What guides begin with.
    public static final Fusion DEFAULT = new Fusion(60, 0.5, 30);

    @Override
    public String toString() {
      String way = constant == null ? "weighted sum" : "reciprocal rank, k = " + constant;
      return String.format(
          Locale.ROOT, "%s, vectors %.0f %%, %d rows a leg", way, 100 * share, legs);
    }
  }

  /// The vector leg of a hybrid query.
  ///
  /// @param operator of the distance, such as `<=>`
  /// @param type of the parameter, such as `vector`
  public record Embeddings(Name column, String operator, String type) {

    /// The operator class that serves the operator, such as `vector_cosine_ops`.
    public String operatorClass() {
      return type + suffix();
    }

    private String suffix() {
      return switch (operator) {
        case "<->" -> "_l2_ops";
        case "<#>" -> "_ip_ops";
        case "<+>" -> "_l1_ops";
        default -> "_cosine_ops";
      };
    }
  }

  private static final String TEXT = "CAST({query} AS text)";

  /// The rows that match.
  public SearchQuery filter() {
    return new SearchQuery(
        "rows that match",
        "SELECT "
            + key.sql()
            + "\nFROM "
            + table.sql()
            + "\nWHERE "
            + vector
            + " @@ "
            + words.sql(Mode.AND, TEXT)
            + "\nLIMIT {limit}");
  }

  /// The best rows, with their scores.
  public SearchQuery ranked(Mode mode, Ranking ranking) {
    String name = "the best rows, words combined by " + mode;
    return mode == Mode.CASCADE
        ? new SearchQuery(name, cascade(ranking, "{limit}"))
        : new SearchQuery(name, asked(mode, "") + leg(ranking, "words", "", "{limit}"));
  }

  /// The best rows while people still type the last word.
  public SearchQuery prefix(Ranking ranking) {
    return new SearchQuery(
        "the best rows by beginnings of words",
        "WITH asked AS MATERIALIZED (\n  SELECT "
            + words.prefix(TEXT)
            + " AS words\n)\n"
            + leg(ranking, "words", "", "{limit}"));
  }

  /// Rows with a word like the one that was typed.
  ///
  /// @param column with a trigram index
  public SearchQuery similar(Name column) {
    return new SearchQuery(
        "identifiers, parts of words and misspelt ones in " + column,
        String.format(
            Locale.ROOT,
            """
            SELECT %1$s, word_similarity({query}, %2$s) AS score
            FROM %3$s
            WHERE %2$s %%> {query}
            ORDER BY score DESC, %1$s
            LIMIT {limit}""",
            key.sql(),
            column.sql(),
            table.sql()));
  }

  /// Both legs; where no word is left of the text, or there is no embedding, the other one alone.
  public SearchQuery hybrid(Mode mode, Ranking ranking, Embeddings embeddings, Fusion fusion) {
    String limit = String.valueOf(fusion.legs());
    String lexical =
        mode == Mode.CASCADE
            ? cascadeBody(ranking, limit, "    ")
            : leg(ranking, "words", "    ", limit);
    String prefix =
        asked(mode, ", CAST({embedding} AS " + embeddings.type() + ") AS embedding")
            .stripTrailing();
    return new SearchQuery(
        "both legs in one",
        prefix
            + (mode == Mode.CASCADE ? ", " + strict(ranking, limit) : "")
            + ", semantic AS (\n"
            + semantic(embeddings, limit).indent(2).stripTrailing()
            + "\n), lexical AS (\n  SELECT "
            + key.sql()
            + ", score, row_number() OVER (ORDER BY score DESC, "
            + key.sql()
            + ") AS place\n  FROM (\n"
            + lexical
            + "\n  ) AS found\n)\nSELECT "
            + key.sql()
            + ", "
            + score(fusion)
            + " AS score\nFROM semantic FULL JOIN lexical USING ("
            + key.sql()
            + ")\nORDER BY score DESC, "
            + key.sql()
            + "\nLIMIT {limit}");
  }

  /// The rows nearest by meaning, with their distances.
  public SearchQuery nearest(Embeddings it) {
    String distance =
        it.column().sql() + " " + it.operator() + " CAST({embedding} AS " + it.type() + ")";
    return new SearchQuery(
        "the nearest rows",
        String.join(
            "\n",
            "SELECT " + key.sql() + ", " + distance + " AS distance",
            "FROM " + table.sql(),
            "ORDER BY " + distance,
            "LIMIT {limit}"));
  }

  private String asked(Mode mode, String more) {
    String loose = mode == Mode.CASCADE ? ", " + words.sql(Mode.OR, TEXT) + " AS loose" : "";
    Mode first = mode == Mode.CASCADE ? Mode.AND : mode;
    return "WITH asked AS MATERIALIZED (\n  SELECT "
        + words.sql(first, TEXT)
        + " AS words"
        + loose
        + more
        + "\n)\n";
  }

  private String leg(Ranking ranking, String words, String indent, String limit) {
    return String.join(
        "\n" + indent,
        indent + "SELECT " + key.sql() + ", " + ranking.sql(vector, "asked." + words) + " AS score",
        "FROM asked, " + table.sql(),
        "WHERE " + vector + " @@ asked." + words,
        "ORDER BY score DESC, " + key.sql(),
        "LIMIT " + limit);
  }

  private String strict(Ranking ranking, String limit) {
    return "strict AS MATERIALIZED (\n" + leg(ranking, "words", "  ", limit) + "\n)";
  }

  private String cascade(Ranking ranking, String limit) {
    return asked(Mode.CASCADE, "").stripTrailing()
        + ", "
        + strict(ranking, limit)
        + "\n"
        + cascadeBody(ranking, limit, "");
  }

  /// Rows with every word come first; the rest is not looked for where these are enough.
  private String cascadeBody(Ranking ranking, String limit, String indent) {
    String loose =
        leg(ranking, "loose", "  ", limit)
            .replace(
                "\n  ORDER BY",
                "\n    AND (SELECT count(*) FROM strict) < "
                    + limit
                    + "\n    AND "
                    + key.sql()
                    + " NOT IN (SELECT "
                    + key.sql()
                    + " FROM strict)\n  ORDER BY");
    return ("SELECT "
            + key.sql()
            + ", score + 1000 AS score FROM strict\nUNION ALL\nSELECT * FROM (\n"
            + loose
            + "\n) AS loose\nORDER BY score DESC, "
            + key.sql()
            + "\nLIMIT "
            + limit)
        .indent(indent.length())
        .stripTrailing();
  }

  private String semantic(Embeddings it, String limit) {
    String distance = it.column().sql() + " " + it.operator() + " (SELECT embedding FROM asked)";
    return String.format(
        Locale.ROOT,
        """
          SELECT %1$s, distance, row_number() OVER (ORDER BY distance, %1$s) AS place
          FROM (
            SELECT %1$s, %2$s AS distance
            FROM %3$s
            WHERE (SELECT embedding FROM asked) IS NOT NULL
            ORDER BY %2$s
            LIMIT %4$s
          ) AS near
          WHERE distance IS NOT NULL""",
        key.sql(),
        distance,
        table.sql(),
        limit);
  }

  private static String score(Fusion fusion) {
    double vectors = fusion.share();
    if (fusion.constant() != null) {
      return String.format(
          Locale.ROOT,
          "round(coalesce(%1$.2f / (%3$d + semantic.place), 0) + coalesce(%2$.2f / (%3$d +"
              + " lexical.place), 0), 9)",
          vectors,
          1 - vectors,
          fusion.constant());
    }
    return String.format(
        Locale.ROOT,
        "coalesce(%.2f * (max(distance) OVER () - distance) / nullif(max(distance) OVER () -"
            + " min(distance) OVER (), 0), 0)\n    + coalesce(%.2f * lexical.score /"
            + " nullif(max(lexical.score) OVER (), 0), 0)",
        vectors,
        1 - vectors);
  }
}
