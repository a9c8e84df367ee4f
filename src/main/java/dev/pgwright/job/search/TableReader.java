package dev.pgwright.job.search;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.Setup;
import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.query.Answer;
import dev.pgwright.search.Languages;
import dev.pgwright.search.SearchTable;
import dev.pgwright.search.SearchWish;
import dev.pgwright.search.TextProfile;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.StatisticsFile;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what is to be known of a table whose text is searched: catalogs, statistics and a small
/// sample; never the whole table.
final class TableReader {

  private static final int SAMPLED = 400;

  /// Pages of 8 kB that the sample is drawn from.
  private static final int PAGES = 200;

  /// Characters of a text that are read.
  private static final int HEAD = 2_000;

  /// Shorter texts are names and codes rather than something to search, on average.
  private static final int PROSE = 24;

  private static final List<String> TITLES =
      List.of("title", "headline", "heading", "subject", "name", "summary");

  private static final List<String> EXTENSIONS =
      List.of(
          "unaccent",
          "pg_trgm",
          "rum",
          "pg_textsearch",
          "pg_search",
          "vchord_bm25",
          "vchord",
          "vectorscale",
          "vector");

  private static final List<String> LANGUAGE_COLUMNS =
      List.of("language", "lang", "locale", "language_code", "lang_code", "config", "regconfig");

  private final Statistics statistics;
  private final @Nullable Function<String, Answer> read;

  private TableReader(Statistics statistics, @Nullable Function<String, Answer> read) {
    this.statistics = statistics;
    this.read = read;
  }

  /// Reads.
  ///
  /// @param file statistics in place of a database; null to read a database
  /// @param read runs one statement that only reads
  /// @throws PgwrightException INPUT where there is no such table or column, no text, or only NULL;
  ///   else as the readers
  static SearchTable read(
      String url,
      @Nullable Path file,
      String table,
      SearchWish wish,
      Setup setup,
      Function<String, Answer> read) {
    Statistics statistics =
        file != null
            ? StatisticsFile.read(setup.folder().resolve(file))
            : StatisticsReader.read(url, setup.env(), setup.reading().production());
    return new TableReader(statistics, file == null ? read : null).table(table, wish);
  }

  private SearchTable table(String name, SearchWish wish) {
    Table table = find(name);
    TableStatistics sizes =
        statistics
            .table(table.name())
            .orElseThrow(() -> input("there are no statistics of " + name, "run ANALYZE " + name));
    List<Name> columns = columns(table, wish);
    SequencedMap<Name, TextProfile> profiles = profiles(table, columns, sizes);
    Optional<Column> language = languageColumn(table, wish);
    boolean known = language.filter(it -> it.type().equals("regconfig")).isPresent();
    SequencedMap<String, String> values =
        language.isEmpty() || known ? new LinkedHashMap<>() : languages(table, language.get());
    boolean named = known || !values.isEmpty();
    double rows = sizes.recordedRows() < 0 ? guess(sizes, profiles) : sizes.rows();
    return new SearchTable(
        statistics.schema(),
        table,
        profiles,
        values,
        named ? language.map(Column::name).orElse(null) : null,
        rows,
        sizes.pages() * 8192,
        sizes.writes(),
        extensions(),
        read != null);
  }

  private static double guess(TableStatistics sizes, SequencedMap<Name, TextProfile> profiles) {
    double width = profiles.values().stream().mapToDouble(TextProfile::width).sum();
    return Math.rint(sizes.pages() * 8192 / (60 + Math.min(2_000, width)));
  }

  private Table find(String name) {
    String[] parts = name.replace("\"", "").split("\\.", 2);
    List<Table> found =
        statistics
            .schema()
            .all(Table.class)
            .filter(
                it ->
                    parts.length == 2
                        ? it.name().equals(QualifiedName.of(parts[0], parts[1]))
                        : it.name().name().value().equals(parts[0]))
            .toList();
    List<Table> usual =
        found.stream().filter(it -> it.name().schema().value().equals("public")).toList();
    if (found.size() > 1 && usual.size() == 1) {
      return usual.getFirst();
    }
    if (found.size() != 1) {
      throw input(
          found.isEmpty() ? "there is no table " + name : "several tables are called " + name,
          "name it with its schema in --table");
    }
    return found.getFirst();
  }

  private List<Name> columns(Table table, SearchWish wish) {
    var columns = new ArrayList<Name>();
    for (String name : wish.columns()) {
      Column column =
          table.columns().stream()
              .filter(it -> it.name().value().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> input(table.name() + " has no column " + name, "look at its name"));
      if (!text(column)) {
        throw input(
            table.name() + "." + name + " is " + column.type() + ", no text", "name a text");
      }
      columns.add(column.name());
    }
    return columns.isEmpty() ? found(table) : columns;
  }

  /// Titles first, then longer texts.
  private List<Name> found(Table table) {
    List<Name> texts =
        table.columns().stream().filter(TableReader::text).map(Column::name).toList();
    List<Name> filled =
        texts.stream()
            .filter(it -> of(table, it).map(known -> known.nullFraction() < 1).orElse(true))
            .toList();
    if (filled.isEmpty() && !texts.isEmpty()) {
      throw onlyNull(table, texts.getFirst());
    }
    var columns = new ArrayList<Name>();
    filled.stream().filter(it -> TITLES.contains(it.value())).forEach(columns::add);
    filled.stream()
        .filter(it -> !columns.contains(it))
        .filter(it -> of(table, it).map(known -> known.width() >= PROSE).orElse(true))
        .forEach(columns::add);
    if (columns.isEmpty()) {
      throw input(table.name() + " has no text to search", "name its columns with --column");
    }
    return columns;
  }

  private static boolean text(Column column) {
    return column.type().equals("text")
        || column.type().startsWith("character")
        || column.type().endsWith("citext");
  }

  private Optional<ColumnStatistics> of(Table table, Name column) {
    return statistics.columns(table.name()).stream()
        .filter(it -> it.column().equals(column.value()))
        .findFirst();
  }

  private SequencedMap<Name, TextProfile> profiles(
      Table table, List<Name> columns, TableStatistics sizes) {
    var profiles = new LinkedHashMap<Name, TextProfile>();
    var texts = new LinkedHashMap<Name, List<String>>();
    var longest = new LinkedHashMap<Name, Long>();
    columns.forEach(it -> texts.put(it, new ArrayList<>()));
    if (read != null) {
      sample(read.apply(sampling(table, columns, sizes)), columns, texts, longest);
    }
    for (Name column : columns) {
      Optional<ColumnStatistics> known = of(table, column);
      List<String> seen = texts.getOrDefault(column, new ArrayList<>());
      if (read == null) {
        known.ifPresent(it -> seen.addAll(it.commonValues()));
        known.ifPresent(it -> seen.addAll(it.histogram()));
      }
      double nulls = known.map(ColumnStatistics::nullFraction).orElse(0.0);
      if (nulls >= 1 || (read != null && seen.isEmpty() && sizes.pages() > 0)) {
        throw onlyNull(table, column);
      }
      TextProfile profile = TextProfile.of(seen, nulls, longest.getOrDefault(column, 0L));
      profiles.put(
          column,
          known
              .filter(it -> it.width() > 0 && it.width() > profile.width())
              .map(it -> profile.withWidth(it.width()))
              .orElse(profile));
    }
    return profiles;
  }

  private static String sampling(Table table, List<Name> columns, TableStatistics sizes) {
    var list = new ArrayList<String>();
    for (Name it : columns) {
      list.add("left(" + it.sql() + "::text, " + HEAD + "), octet_length(" + it.sql() + "::text)");
    }
    double share = 100.0 * PAGES / Math.max(PAGES, sizes.pages());
    String shuffled = sizes.kind().equals("r") ? " order by md5(ctid::text)" : "";
    String sample =
        share >= 100 || !sizes.kind().equals("r")
            ? ""
            : String.format(Locale.ROOT, " tablesample system (%.6f) repeatable (1)", share);
    String some =
        columns.stream().map(it -> it.sql() + " is not null").collect(Collectors.joining(" or "));
    return "select "
        + String.join(", ", list)
        + " from "
        + table.name().sql()
        + sample
        + " where "
        + some
        + shuffled
        + " limit "
        + SAMPLED;
  }

  private static void sample(
      Answer answer,
      List<Name> columns,
      SequencedMap<Name, List<String>> texts,
      SequencedMap<Name, Long> longest) {
    for (List<@Nullable String> row : answer.rows()) {
      for (int i = 0; i < columns.size(); i++) {
        String text = row.get(2 * i);
        String length = row.get(2 * i + 1);
        List<String> all = texts.get(columns.get(i));
        if (text != null && length != null && all != null) {
          all.add(text);
          longest.merge(columns.get(i), Long.parseLong(length), Math::max);
        }
      }
    }
  }

  private Optional<Column> languageColumn(Table table, SearchWish wish) {
    if (wish.languageColumn() != null) {
      return Optional.of(
          table.columns().stream()
              .filter(it -> it.name().value().equals(wish.languageColumn()))
              .findFirst()
              .orElseThrow(
                  () -> input(table.name() + " has no column " + wish.languageColumn(), "")));
    }
    return wish.language() != null
        ? Optional.empty()
        : table.columns().stream()
            .filter(it -> LANGUAGE_COLUMNS.contains(it.name().value()))
            .filter(it -> it.type().equals("regconfig") || text(it) || !it.type().contains("("))
            .findFirst();
  }

  private SequencedMap<String, String> languages(Table table, Column column) {
    var values = new LinkedHashMap<String, String>();
    of(table, column.name())
        .ifPresent(
            it -> {
              var all = new ArrayList<>(it.commonValues());
              all.addAll(it.histogram());
              all.stream()
                  .distinct()
                  .sorted()
                  .forEach(value -> Languages.named(value).ifPresent(to -> values.put(value, to)));
            });
    return values;
  }

  private SequencedMap<String, String> extensions() {
    var found = new LinkedHashMap<String, String>();
    if (read != null) {
      String names =
          EXTENSIONS.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
      Answer answer =
          read.apply(
              "select name, coalesce(installed_version, '') from pg_catalog.pg_available_extensions"
                  + " where name in ("
                  + names
                  + ") order by name");
      answer.rows().forEach(it -> found.put(String.valueOf(it.get(0)), String.valueOf(it.get(1))));
    }
    return found;
  }

  private static PgwrightException onlyNull(Table table, Name column) {
    return input(
        table.name() + "." + column + " holds only NULL: there is nothing to search",
        "fill it first, or name another column with --column");
  }

  private static PgwrightException input(String message, String hint) {
    PgwrightException e = PgwrightException.of(Code.INPUT, message);
    return hint.isEmpty() ? e : e.hint(hint);
  }
}
