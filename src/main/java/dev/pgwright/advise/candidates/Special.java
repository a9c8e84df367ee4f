package dev.pgwright.advise.candidates;

import dev.pgwright.advise.shape.Filter;
import dev.pgwright.advise.shape.Key;
import dev.pgwright.advise.shape.SortBy;
import dev.pgwright.advise.shape.TableUse;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Name;
import dev.pgwright.model.Table;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Indexes of other kinds: operator classes for patterns, GIN, GiST, BRIN, hash and HNSW.
final class Special {

  private static final double ORDERED = 0.95;
  private static final int LARGE_PAGES = 2_000;
  private static final int WIDE = 40;

  private final TableUse use;
  private final TableStatistics size;
  private final Statistics statistics;
  private final List<Proposal> found = new ArrayList<>();

  private Special(TableUse use, TableStatistics size, Statistics statistics) {
    this.use = use;
    this.size = size;
    this.statistics = statistics;
  }

  static List<Proposal> of(TableUse use, TableStatistics size, Statistics statistics) {
    var special = new Special(use, size, statistics);
    use.filters().forEach(special::filter);
    use.order().forEach(special::nearest);
    return special.found;
  }

  private void filter(Filter it) {
    switch (it.kind()) {
      case PATTERN -> pattern(it);
      case LOOSE_PATTERN -> trigrams(it.key());
      case CONTENT -> content(it);
      case SEARCH -> search(it);
      case RANGE -> brin(it.key());
      case EQUAL -> hash(it.key());
      case JOIN, NULL -> {}
    }
  }

  private void pattern(Filter it) {
    String operand = it.operand();
    if (operand == null || !(operand.startsWith("%") || operand.startsWith("_"))) {
      String type = type(it.key());
      String operators = type.startsWith("character(") ? "bpchar_pattern_ops" : "text_pattern_ops";
      add("btree", it.key().listed() + " " + operators);
    }
    trigrams(it.key());
  }

  private void trigrams(Key key) {
    schemaOf("pg_trgm")
        .ifPresent(schema -> add("gin", key.listed() + " " + schema.sql() + ".gin_trgm_ops"));
  }

  private void content(Filter it) {
    String type = type(it.key());
    if (type.equals("jsonb") || (!it.key().plain() && it.key().sql().contains("->"))) {
      if (it.operator().startsWith("@")) {
        add("gin", it.key().listed() + " jsonb_path_ops");
      }
      add("gin", it.key().listed());
    } else if (type.endsWith("[]")) {
      add("gin", it.key().listed());
    } else if (type.equals("inet") || type.equals("cidr")) {
      add("gist", it.key().listed() + " inet_ops");
    } else {
      add("gist", it.key().listed());
    }
  }

  private void search(Filter it) {
    if (type(it.key()).equals("jsonb")) {
      add("gin", it.key().listed() + " jsonb_path_ops");
    } else {
      add("gin", it.key().listed());
    }
  }

  private void brin(Key key) {
    Optional<ColumnStatistics> known = key.column().flatMap(this::column);
    Double correlation = known.map(ColumnStatistics::correlation).orElse(null);
    if (correlation != null && Math.abs(correlation) > ORDERED && size.pages() > LARGE_PAGES) {
      add("brin", key.listed());
    }
  }

  private void hash(Key key) {
    if (key.column().flatMap(this::column).filter(it -> it.width() >= WIDE).isPresent()) {
      add("hash", key.listed());
    }
  }

  private void nearest(SortBy it) {
    if (it.distance() == null || !use.limited()) {
      return;
    }
    String type = type(it.key()).replaceAll("\\(.*", "");
    String kind = type.substring(type.lastIndexOf('.') + 1);
    switch (kind) {
      case "vector", "halfvec", "sparsevec" -> {
        String measure =
            switch (it.distance()) {
              case "<->" -> "l2";
              case "<#>" -> "ip";
              case "<=>" -> "cosine";
              case "<+>" -> "l1";
              default -> "";
            };
        if (!measure.isEmpty()) {
          String operators = kind + "_" + measure + "_ops";
          String schema = schemaOf("vector").map(name -> name.sql() + ".").orElse("");
          add("hnsw", it.key().listed() + " " + schema + operators);
        }
      }
      case "text", "character varying" ->
          schemaOf("pg_trgm")
              .ifPresent(
                  schema -> add("gist", it.key().listed() + " " + schema.sql() + ".gist_trgm_ops"));
      default -> add("gist", it.key().listed());
    }
  }

  private void add(String method, String key) {
    found.add(new Proposal(use.table(), method, List.of(key), List.of(), null));
  }

  /// The type of a key that is a column; empty for expressions.
  private String type(Key key) {
    return key.column()
        .flatMap(
            name -> statistics.schema().table(use.table()).flatMap((Table it) -> it.column(name)))
        .map(it -> it.type())
        .orElse("");
  }

  private Optional<ColumnStatistics> column(Name name) {
    return statistics.columns(use.table()).stream()
        .filter(it -> it.column().equals(name.value()))
        .findFirst();
  }

  private Optional<Name> schemaOf(String extension) {
    return statistics
        .schema()
        .all(Extension.class)
        .filter(it -> it.name().value().equals(extension))
        .map(Extension::schema)
        .findFirst();
  }
}
