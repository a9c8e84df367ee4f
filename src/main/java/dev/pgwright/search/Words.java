package dev.pgwright.search;

import dev.pgwright.model.Literal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people type, made into a `tsquery`. None of the forms fails on any text.
///
/// @param configurations as SQL, the same as those of the vector; words are looked for in each
/// @param frequent lexemes that an OR leaves out, because too many rows have them
/// @param synonyms a table of `target` and `substitute`, as SQL; null for none
public record Words(List<String> configurations, List<String> frequent, @Nullable String synonyms) {

  /// How words are combined.
  public enum Mode {
    /// Every word has to be there; quotes, OR and - work as on the web.
    AND,
    /// Any word will do.
    OR,
    /// Every word; where that finds too little, any.
    CASCADE,
    /// The words one after the other.
    PHRASE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Words {
    configurations = List.copyOf(configurations);
    frequent = List.copyOf(frequent);
  }

  /// The `tsquery` of a text.
  ///
  /// @param text an SQL expression
  public String sql(Mode mode, String text) {
    String words =
        configurations.stream()
            .map(it -> plain(mode, new Literal(it).sql(), text))
            .collect(Collectors.joining(" || "));
    return synonyms == null
        ? words
        : "ts_rewrite("
            + words
            + ", 'SELECT target, substitute FROM "
            + synonyms.replace("'", "''")
            + "')";
  }

  private String plain(Mode mode, String config, String text) {
    return switch (mode) {
      case AND -> "websearch_to_tsquery(" + config + ", " + text + ")";
      case PHRASE -> "phraseto_tsquery(" + config + ", " + text + ")";
      case OR, CASCADE -> any(config, text);
    };
  }

  /// The lexemes of the text with | between them, as quoted words that are not parsed again.
  private String any(String config, String text) {
    String joined =
        "(SELECT string_agg('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''',"
            + " ' | ') FROM unnest(to_tsvector("
            + config
            + ", "
            + text
            + "))";
    return frequent.isEmpty()
        ? "coalesce(" + joined + "), '')::tsquery"
        : "coalesce("
            + joined
            + " WHERE lexeme <> ALL (ARRAY["
            + frequent.stream().map(it -> new Literal(it).sql()).collect(Collectors.joining(", "))
            + "]))::tsquery, plainto_tsquery("
            + config
            + ", "
            + text
            + "))";
  }

  /// The words as beginnings of words, for a field that searches while people type.
  public String prefix(String text) {
    return String.format(
        Locale.ROOT,
        "to_tsquery(%s, (SELECT string_agg('''' || replace(replace(word, '\\', '\\\\'), '''',"
            + " '''''') || ''':*', ' & ') FROM regexp_split_to_table(%s, '\\s+') AS word"
            + " WHERE word <> ''))",
        new Literal(configurations.getFirst()).sql(),
        text);
  }
}
