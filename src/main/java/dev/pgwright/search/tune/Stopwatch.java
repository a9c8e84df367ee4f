package dev.pgwright.search.tune;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.model.Literal;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.tune.Tuned.Effort;
import dev.pgwright.search.tune.Tuned.Times;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Times a query on copied rows without and with the indexes, and measures what the vector index
/// misses beside a scan.
record Stopwatch(Workbench workbench, Progress progress) {

  private static final int RUNS = 9;
  private static final int SHOWN = 10;

  /// @param embeddings null where no vector index is to be made
  /// @param words whether the query asks for words
  /// @param legs how many neighbours the query takes
  Times times(
      SearchQuery query,
      @Nullable Embeddings embeddings,
      boolean words,
      int legs,
      List<Judged> asked) {
    Bench bench = workbench.bench();
    List<Judged> some =
        asked.stream()
            .filter(it -> embeddings == null || it.embedding() != null)
            .limit(RUNS)
            .toList();
    dropIndexes();
    progress.at("timing without indexes", 0, 0);
    double before = median(query, some, new ArrayList<>());
    List<String> wanted = indexes(embeddings, words);
    List<Effort> efforts =
        embeddings == null
            ? List.of()
            : new IndexEffort(workbench, progress)
                .climb(embeddings, legs, asked, workbench.trial().recall());
    progress.at("timing with indexes", 0, 0);
    var plans = new ArrayList<String>();
    double after = median(query, some, plans);
    boolean used = plans.stream().allMatch(plan -> wanted.stream().allMatch(plan::contains));
    double bytes =
        bench.number("select pg_indexes_size(cast(? as text)::regclass)::float8", table());
    return new Times(before, after, efforts, used, Math.round(bytes));
  }

  /// Builds the indexes and tells their names.
  private List<String> indexes(@Nullable Embeddings embeddings, boolean words) {
    progress.at("building indexes", 0, 0);
    Bench bench = workbench.bench();
    var made = new ArrayList<String>();
    if (words) {
      made.add("pgwright_gin");
      bench.run(
          "create index pgwright_gin on "
              + table()
              + " using gin ("
              + column()
              + ") with (fastupdate = off)");
    }
    if (embeddings != null) {
      build(embeddings);
      made.add("pgwright_hnsw");
    }
    bench.run("vacuum analyze " + table());
    return made;
  }

  private String table() {
    return workbench.table().sql();
  }

  private String column() {
    return workbench.words().sql();
  }

  private void dropIndexes() {
    workbench
        .bench()
        .texts(
            "select indexrelid::regclass from pg_index where not indisprimary and indrelid = "
                + new Literal(table()).sql()
                + "::regclass")
        .forEach(it -> workbench.bench().run("drop index " + it));
  }

  private void build(Embeddings embeddings) {
    Bench bench = workbench.bench();
    String sql =
        "create index pgwright_hnsw on "
            + table()
            + " using hnsw ("
            + embeddings.column().sql()
            + " "
            + embeddings.operatorClass()
            + ")";
    bench.run("set statement_timeout = 0");
    bench.run("set maintenance_work_mem = '1GB'");
    try {
      bench.run(sql);
    } catch (PgwrightException _) {
      // a parallel build takes maintenance_work_mem of /dev/shm, which containers make small
      bench.run("set max_parallel_maintenance_workers = 0");
      bench.run(sql);
    }
    bench.run("set statement_timeout = '120s'");
  }

  private double median(SearchQuery query, List<Judged> asked, List<String> plans) {
    var all = new ArrayList<Double>();
    for (Judged it : asked) {
      double first = workbench.bench().time(query, it, SHOWN).ms();
      Bench.Timed second = workbench.bench().time(query, it, SHOWN);
      plans.add(second.plan());
      all.add(Math.min(first, second.ms()));
    }
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
