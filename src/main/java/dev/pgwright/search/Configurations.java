package dev.pgwright.search;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.search.SearchFinding.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// The text search configurations of a search: PostgreSQL's own, or copies of them that drop
/// accents.
///
/// An accent is dropped by a dictionary inside of the configuration. A function around the text
/// would have to be declared IMMUTABLE, which `unaccent` is not: indexes would be wrong once its
/// rules change.
final class Configurations {

  /// A language with a smaller share of the texts is not worth a configuration.
  private static final double WORTH = 0.05;

  private static final double ACCENTED = 0.02;
  private static final double UNSEGMENTED = 0.1;

  private final SearchTable table;
  private final SearchWish wish;
  final List<String> script = new ArrayList<>();
  final List<String> labels = new ArrayList<>();
  final List<SearchFinding> findings = new ArrayList<>();
  final List<String> reasons = new ArrayList<>();
  final SequencedMap<String, String> byValue = new LinkedHashMap<>();
  String main = "";

  private Configurations(SearchTable table, SearchWish wish) {
    this.table = table;
    this.wish = wish;
  }

  static Configurations of(SearchTable table, SearchWish wish) {
    var all = new Configurations(table, wish);
    String language = all.language();
    boolean unaccent = all.unaccents();
    var made = new LinkedHashMap<String, String>();
    var wanted = new LinkedHashSet<String>(List.of(language));
    wanted.addAll(table.languages().values());
    for (String each : wanted) {
      made.put(each, unaccent ? all.copy(each) : builtIn(each));
    }
    all.main = Objects.requireNonNull(made.get(language));
    if (table.languageColumn() != null) {
      table
          .languages()
          .forEach((value, name) -> all.byValue.put(value, made.getOrDefault(name, all.main)));
      all.reasons.add("the column " + table.languageColumn() + " says the language of each row");
    }
    all.segments();
    return all;
  }

  private static String builtIn(String language) {
    return language.contains(".") ? language : "pg_catalog." + language;
  }

  private String language() {
    if (wish.language() != null) {
      return wish.language();
    }
    var shares = new LinkedHashMap<String, Double>();
    double texts = 0;
    double told = 0;
    for (TextProfile it : table.columns().values()) {
      texts += it.texts();
      told += it.languages().told();
      it.languages()
          .shares()
          .forEach((name, share) -> shares.merge(name, share * it.languages().told(), Double::sum));
    }
    String best =
        shares.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("simple");
    if (shares.isEmpty()) {
      untold(texts);
      return best;
    }
    double all = told;
    reasons.add(
        String.format(
            Locale.ROOT,
            "%.0f %% of %,.0f sampled texts that tell their language are %s",
            100 * shares.getOrDefault(best, 0.0) / all,
            all,
            best));
    mixed(shares, best, all);
    return best;
  }

  private void untold(double texts) {
    String message =
        texts == 0
            ? "no text was read, so the language is not known: words are kept as they are"
            : String.format(
                Locale.ROOT,
                "of %,.0f texts none tells its language: words are kept as they are",
                texts);
    findings.add(
        new SearchFinding(
            "no-language",
            texts == 0 ? Level.WARNING : Level.INFO,
            message,
            "name it with --language"));
  }

  private void mixed(Map<String, Double> shares, String best, double all) {
    List<String> others =
        shares.entrySet().stream()
            .filter(it -> !it.getKey().equals(best) && it.getValue() / all >= WORTH)
            .filter(it -> !table.languages().containsValue(it.getKey()))
            .map(
                it ->
                    String.format(
                        Locale.ROOT, "%s %.0f %%", it.getKey(), 100 * it.getValue() / all))
            .toList();
    if (!others.isEmpty()) {
      findings.add(
          new SearchFinding(
              "mixed-languages",
              Level.WARNING,
              "texts are in several languages: " + String.join(", ", others) + " beside " + best,
              "keep each row's language in a column and name it with --language-column"));
    }
  }

  private boolean unaccents() {
    double accented =
        table.columns().values().stream().mapToDouble(TextProfile::accented).max().orElse(0);
    boolean wanted = wish.unaccent() == null ? accented >= ACCENTED : wish.unaccent();
    if (!wanted) {
      return false;
    }
    boolean installed = table.extension("unaccent").isPresent();
    if (!installed && table.extensionsKnown() && !table.has("unaccent")) {
      findings.add(
          new SearchFinding(
              "no-unaccent",
              Level.WARNING,
              "the server has no extension unaccent: a word with an accent is not found without it",
              "install PostgreSQL's contrib modules"));
      return false;
    }
    reasons.add(
        String.format(
            Locale.ROOT,
            "%.0f %% of the texts have accents: a dictionary of the configuration drops them, since"
                + " unaccent() is not IMMUTABLE",
            100 * accented));
    if (!installed) {
      script.add("CREATE EXTENSION unaccent WITH SCHEMA public");
      labels.add(ObjectId.extension(new Name("unaccent")).label());
    }
    return true;
  }

  /// A copy of a configuration of PostgreSQL's that drops accents first.
  private String copy(String language) {
    if (language.contains(".")) {
      return language;
    }
    Name schema = table.table().name().schema();
    String plain = table.table().name().name().value();
    String suffix = "_" + language;
    var name =
        new QualifiedName(
            schema, new Name(Names.cut(plain, Name.MAX_BYTES - suffix.length()) + suffix));
    String unaccent = table.extension("unaccent").map(it -> it.schema().sql()).orElse("public");
    String stem = language.equals("simple") ? "simple" : language + "_stem";
    script.add(
        "CREATE TEXT SEARCH CONFIGURATION " + name.sql() + " (COPY = " + builtIn(language) + ")");
    script.add(
        "ALTER TEXT SEARCH CONFIGURATION "
            + name.sql()
            + " ALTER MAPPING FOR hword, hword_part, word WITH "
            + unaccent
            + ".unaccent, pg_catalog."
            + stem);
    labels.add(ObjectId.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, name).label());
    return name.sql();
  }

  private void segments() {
    double share =
        table.columns().values().stream()
            .mapToDouble(it -> it.languages().unsegmented())
            .max()
            .orElse(0);
    if (share >= UNSEGMENTED) {
      findings.add(
          new SearchFinding(
              "unsegmented-text",
              Level.WARNING,
              String.format(
                  Locale.ROOT,
                  "%.0f %% of the texts are in a script without spaces between words: PostgreSQL's"
                      + " parser takes whole sentences for words",
                  100 * share),
              "use --trigram, or an extension with a parser for it (pg_bigm, pgroonga, zhparser)"));
    }
  }
}
