package dev.pgwright.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person wants of a search.
///
/// @param columns to search, the most important first
/// @param language a text search configuration or a language's code; null to detect it
/// @param languageColumn the column that says the language of a row; null to look for one
/// @param unaccent whether accents are ignored; null to decide by the sample
/// @param synonyms whether there is a table of synonyms
/// @param ranked whether results are ordered by relevance
/// @param shape null to choose
/// @param trigram whether misspelt and partial words are looked for; null to decide by the sample
/// @param writesPerSecond rows inserted or updated; null where nobody said
public record SearchWish(
    List<String> columns,
    @Nullable String language,
    @Nullable String languageColumn,
    @Nullable Boolean unaccent,
    boolean synonyms,
    boolean ranked,
    @Nullable Shape shape,
    @Nullable Boolean trigram,
    @Nullable Double writesPerSecond) {

  public SearchWish {
    columns = List.copyOf(columns);
  }
}
