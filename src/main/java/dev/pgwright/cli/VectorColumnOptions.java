package dev.pgwright.cli;

import dev.pgwright.job.vector.GuardedRows;
import dev.pgwright.vector.Metric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which vectors of which database are read.
final class VectorColumnOptions {

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      order = 1,
      description = "Database to read; else what libpq's variables (PGHOST and the like) say.")
  private String url = "";

  @Option(
      names = "--table",
      paramLabel = "NAME",
      required = true,
      order = 2,
      description = "Table to read, with its schema if need be.")
  private String table = "";

  @Option(
      names = "--column",
      paramLabel = "NAME",
      order = 3,
      description = "Its column; the only one of pgvector's types where it is left out.")
  private @Nullable String column;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      order = 4,
      description = "l2, ip, cosine, l1, hamming, jaccard, or the operator of the queries.")
  private @Nullable String metric;

  @Option(
      names = "--queries",
      paramLabel = "SELECT",
      order = 5,
      description = "A SELECT of real queries' vectors; else rows of the table stand for queries.")
  private @Nullable String queries;

  @Option(
      names = "--filter",
      paramLabel = "CONDITION",
      order = 6,
      description = "A condition that queries have, as behind WHERE; may be repeated.")
  private List<String> filters = new ArrayList<>();

  @Option(names = "--full", order = 8, description = "Read all rows, however many there are.")
  private boolean full;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      order = 9,
      description = "What is drawn by chance; ${DEFAULT-VALUE} by default.")
  private long seed = 1;

  String table() {
    return table;
  }

  @Nullable String column() {
    return column;
  }

  @Nullable Metric metric() {
    return metric == null ? null : Metric.named(metric);
  }

  @Nullable String queries() {
    return queries;
  }

  List<String> filters() {
    return filters;
  }

  boolean full() {
    return full;
  }

  long seed() {
    return seed;
  }

  GuardedRows database(RootCommand root) {
    return new GuardedRows(url, root.session().env(), root.config(), root.session().clock());
  }

  String url() {
    return url;
  }
}
