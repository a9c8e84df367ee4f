package dev.pgwright.search;

import dev.pgwright.config.Config;
import dev.pgwright.model.Column;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.search.QueryTexts.Fusion;
import dev.pgwright.search.QueryTexts.Ranking;
import dev.pgwright.search.SearchFinding.Level;
import dev.pgwright.search.SearchPlan.NewIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Plans the full-text search of a table from what is known of it.
public final class SearchPlanner {

  /// Bytes of a GIN index for each byte of text, about; measured on texts of 150 words.
  private static final double GIN_SHARE = 0.25;

  /// Longer texts get no trigram index unless it is asked for: it would be larger than they are.
  private static final double SHORT_TEXT = 200;

  private static final double IDENTIFIERS = 0.05;
  private static final double MANY_WRITES = 100;
  private static final double FEW = 500;
  private static final double TRIGRAM_SHARE = 1.2;

  private final SearchTable table;
  private final SearchWish wish;
  private final Config.Naming naming;
  private final Names names;
  private final List<String> script = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final SequencedMap<String, String> backfills = new LinkedHashMap<>();
  private final List<NewIndex> indexes = new ArrayList<>();
  private final List<SearchFinding> findings = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<Name> trigrams = new ArrayList<>();

  private SearchPlanner(SearchTable table, SearchWish wish, Config.Naming naming) {
    this.table = table;
    this.wish = wish;
    this.naming = naming;
    this.names = new Names(table.schema(), table.table());
  }

  /// Plans.
  ///
  /// @param table with at least one column to search
  public static SearchPlan plan(SearchTable table, SearchWish wish, Config.Naming naming) {
    return new SearchPlanner(table, wish, naming).plan();
  }

  private SearchPlan plan() {
    Configurations configurations = Configurations.of(table, wish);
    Optional<Existing> existing = wish.shape() == null ? Existing.of(table) : Optional.empty();
    var changes = new ArrayList<String>();
    String vector;
    String configuration;
    Shape shape;
    findings.addAll(configurations.findings);
    reasons.addAll(configurations.reasons);
    if (existing.isPresent()) {
      shape = Shape.EXISTING;
      vector = existing.get().vector();
      configuration = use(existing.get(), configurations);
    } else {
      ShapeChoice choice = ShapeChoice.of(table, wish);
      shape = choice.shape();
      reasons.addAll(choice.reasons());
      changes.addAll(choice.changes());
      script.addAll(configurations.script);
      labels.addAll(configurations.labels);
      configuration = configurations.main;
      vector = make(shape, configurations);
    }
    String synonyms = synonyms();
    trigram();
    lengths();
    List<String> parsers = configurations(configuration, configurations);
    return result(shape, changes, vector, expression(existing, configurations), parsers, synonyms);
  }

  /// What makes the `tsvector`, for rows that are copied elsewhere.
  private String expression(Optional<Existing> existing, Configurations made) {
    String source = existing.map(Existing::source).orElse("");
    return source.startsWith("CREATE TRIGGER") || source.isEmpty()
        ? new SearchVector(
                ShapeChoice.columns(table),
                existing.map(Existing::configuration).orElse(made.main),
                made.byValue,
                table.languageColumn())
            .sql("")
        : source;
  }

  private SearchPlan result(
      Shape shape,
      List<String> changes,
      String vector,
      String expression,
      List<String> configurations,
      @Nullable String synonyms) {
    return new SearchPlan(
        table,
        shape,
        reasons,
        changes,
        vector,
        expression,
        configurations,
        script,
        labels,
        backfills,
        indexes,
        queries(vector, configurations, synonyms),
        findings,
        new Recommendations(table, wish, shape, indexes).all(),
        synonyms);
  }

  /// Takes what is there: an index where it has none.
  private String use(Existing it, Configurations wanted) {
    reasons.add(it.vector() + " is there already: " + it.source());
    String found = it.configuration();
    if (found == null) {
      findings.add(
          new SearchFinding(
              "configuration-unknown",
              Level.WARNING,
              "the configuration of "
                  + it.vector()
                  + " cannot be told; queries take "
                  + wanted.main,
              "name it with --language; a query with another one finds nothing, without an error"));
    } else if (wish.language() == null
        && !found.endsWith(wanted.main.replaceFirst("^.*\\.", ""))
        && !wanted.main.equals("pg_catalog.simple")
        && wanted.script.isEmpty()) {
      findings.add(
          new SearchFinding(
              "configuration-differs",
              Level.WARNING,
              it.vector() + " uses " + found + ", the texts ask for " + wanted.main,
              "plan another one with --shape"));
    }
    if (it.index() == null) {
      index(it.vector(), it.vector());
    } else {
      reasons.add(it.index().name().name() + " serves it");
    }
    return found == null ? wanted.main : found;
  }

  private String make(Shape shape, Configurations configurations) {
    List<Column> columns = ShapeChoice.columns(table);
    var expression =
        new SearchVector(
            columns, configurations.main, configurations.byValue, table.languageColumn());
    String sql = expression.sql("");
    String relation = table.table().name().sql();
    String wanted = columns.size() == 1 ? columns.getFirst().name().value() : "search";
    return switch (shape) {
      case EXPRESSION -> {
        index("(" + sql + ")", wanted + "_tsvector");
        yield "(" + sql + ")";
      }
      case STORED, VIRTUAL, EXISTING -> {
        Name column = column(wanted);
        String kind = shape == Shape.VIRTUAL ? "VIRTUAL" : "STORED";
        script.add(
            "ALTER TABLE "
                + relation
                + " ADD COLUMN "
                + column.sql()
                + " tsvector GENERATED ALWAYS AS ("
                + sql
                + ") "
                + kind);
        index(shape == Shape.VIRTUAL ? "(" + sql + ")" : column.sql(), column.value());
        yield column.sql();
      }
      case TRIGGER -> {
        Name column = column(wanted);
        script.add("ALTER TABLE " + relation + " ADD COLUMN " + column.sql() + " tsvector");
        trigger(column, columns, expression);
        backfills.put(ObjectId.part(ObjectKind.COLUMN, table.table().name(), column).label(), sql);
        index(column.sql(), column.value());
        yield column.sql();
      }
    };
  }

  /// The configurations that the words of a query are parsed with, the main one first.
  private static List<String> configurations(String main, Configurations made) {
    var all = new LinkedHashSet<String>(List.of(main));
    all.addAll(made.byValue.values());
    return List.copyOf(all);
  }

  private Name column(String wanted) {
    Name column = names.free(wanted + "_tsvector");
    labels.add(ObjectId.part(ObjectKind.COLUMN, table.table().name(), column).label());
    return column;
  }

  private void trigger(Name column, List<Column> columns, SearchVector expression) {
    QualifiedName function =
        names.beside(table.table().name().name().value() + "_" + column.value());
    var watched = new ArrayList<>(columns.stream().map(it -> it.name().sql()).toList());
    if (table.languageColumn() != null) {
      watched.add(table.languageColumn().sql());
    }
    script.add(
        String.format(
            Locale.ROOT,
            """
            CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
              NEW.%s := %s;
              RETURN NEW;
            END
            $body$""",
            function.sql(),
            column.sql(),
            expression.sql("NEW.")));
    script.add(
        String.format(
            Locale.ROOT,
            "CREATE TRIGGER %s BEFORE INSERT OR UPDATE OF %s ON %s FOR EACH ROW EXECUTE FUNCTION"
                + " %s()",
            function.name().sql(),
            String.join(", ", watched),
            table.table().name().sql(),
            function.sql()));
    labels.add(ObjectId.routine(ObjectKind.FUNCTION, function, "").label());
    labels.add(ObjectId.part(ObjectKind.TRIGGER, table.table().name(), function.name()).label());
  }

  private void index(String key, String named) {
    boolean busy = wish.writesPerSecond() != null && wish.writesPerSecond() >= MANY_WRITES;
    String options = busy ? "gin_pending_list_limit=1024" : "fastupdate=off";
    reasons.add(
        busy
            ? "with many writes new words wait in a list of 1 MB at most, which queries read too"
            : "words go straight into the index (fastupdate = off): queries stay even, an INSERT"
                + " takes about twice as long");
    add("gin", key, named, " WITH (" + options + ")", GIN_SHARE, "Full-text search");
  }

  private void add(
      String method, String key, String named, String rest, double share, String reason) {
    String plain = table.table().name().name().value();
    QualifiedName name = names.beside(naming.indexOn(plain, List.of(named.replace("\"", ""))));
    String definition =
        "CREATE INDEX "
            + name.name().sql()
            + " ON "
            + table.table().name().sql()
            + " USING "
            + method
            + " ("
            + key
            + ")"
            + rest;
    script.add(definition);
    labels.add(ObjectId.of(ObjectKind.INDEX, name).label());
    double text = table.columns().values().stream().mapToDouble(TextProfile::width).sum();
    indexes.add(
        new NewIndex(
            name.name().value(),
            key,
            "GIN",
            reason,
            definition.replaceFirst("CREATE INDEX", "CREATE INDEX CONCURRENTLY"),
            Math.round(share * text * table.rows())));
  }

  private @Nullable String synonyms() {
    if (!wish.synonyms()) {
      return null;
    }
    QualifiedName name = names.beside(table.table().name().name().value() + "_synonyms");
    script.add(
        "CREATE TABLE "
            + name.sql()
            + " (target tsquery PRIMARY KEY, substitute tsquery NOT NULL)");
    labels.add(ObjectId.of(ObjectKind.TABLE, name).label());
    reasons.add(
        "synonyms are rows of "
            + name
            + ", put into the words of a query: a dictionary would need a file on the server, and"
            + " every row would have to be parsed again when it changes");
    return name.sql();
  }

  /// An index for misspelt words and parts of words, over short texts or where it is asked for.
  private void trigram() {
    for (var it : table.columns().entrySet()) {
      boolean wanted =
          wish.trigram() == null
              ? it.getValue().width() <= SHORT_TEXT && it.getValue().identifiers() >= IDENTIFIERS
              : wish.trigram();
      if (wanted && table.extensionsKnown() && !table.has("pg_trgm")) {
        findings.add(
            new SearchFinding(
                "no-trigrams",
                Level.WARNING,
                "the server has no extension pg_trgm: parts of words are not found",
                "install PostgreSQL's contrib modules"));
        return;
      }
      if (wanted) {
        trigram(it.getKey());
      }
    }
  }

  private void trigram(Name column) {
    Optional<Extension> installed = table.extension("pg_trgm");
    if (trigrams.isEmpty() && installed.isEmpty()) {
      script.add("CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public");
      labels.add(ObjectId.extension(new Name("pg_trgm")).label());
    }
    trigrams.add(column);
    add(
        "gin",
        column.sql()
            + " "
            + installed.map(it -> it.schema().sql()).orElse("public")
            + ".gin_trgm_ops",
        column.value() + "_trgm",
        "",
        TRIGRAM_SHARE,
        "Identifiers, parts of words and misspelt ones");
  }

  private void lengths() {
    if (table.rows() <= FEW) {
      findings.add(
          new SearchFinding(
              "few-rows",
              Level.INFO,
              String.format(
                  Locale.ROOT, "%,.0f rows are searched as fast without an index", table.rows()),
              "come back when there are more"));
    }
    table
        .columns()
        .forEach(
            (name, it) -> {
              if (it.longest() > SearchVector.LONGEST) {
                findings.add(
                    new SearchFinding(
                        "long-texts",
                        Level.WARNING,
                        String.format(
                            Locale.ROOT,
                            "%s holds a text of %,d bytes: only its first %,d characters are"
                                + " searched, since a tsvector holds 1 MB",
                            name,
                            it.longest(),
                            SearchVector.LONGEST / table.columns().size()),
                        "cut long documents into chunks, one to a row"));
              }
            });
  }

  private List<SearchQuery> queries(
      String vector, List<String> configurations, @Nullable String synonyms) {
    Name key = table.key().orElse(new Name("ctid"));
    var words = new Words(configurations, List.of(), synonyms);
    var texts = new QueryTexts(table.table().name(), key, vector, words);
    var all = new ArrayList<SearchQuery>();
    if (wish.ranked()) {
      all.add(texts.ranked(Words.Mode.AND, Ranking.DEFAULT));
      all.add(texts.ranked(Words.Mode.CASCADE, Ranking.DEFAULT));
      all.add(texts.prefix(Ranking.DEFAULT));
    } else {
      all.add(texts.filter());
    }
    trigrams.forEach(it -> all.add(texts.similar(it)));
    if (wish.ranked()) {
      table
          .embeddings()
          .ifPresent(
              it -> all.add(texts.hybrid(Words.Mode.OR, Ranking.DEFAULT, it, Fusion.DEFAULT)));
    }
    return all;
  }
}
