package dev.pgwright.job.search;

import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.search.SearchWish;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What `search tune` is asked for.
///
/// @param url of the database; empty when libpq's variables say it all
/// @param table with its schema where the name alone is not enough; null for the documents of a
///   folder
/// @param labels a query that answers with texts of queries, keys of rows that should be found and,
///   in any order, embeddings of the texts and grades; null for none
/// @param beir a folder of labels, and of documents where there is no table; null for none
/// @param rows the most that are copied
/// @param queries the most that are measured
/// @param seed of everything that is drawn
/// @param recall share of the true neighbours that the vector index has to find, above 0 and below
///   1
/// @param timed whether indexes are built and the chosen query is timed
/// @param migration what to write; null for no files
public record SearchTuneRequest(
    String url,
    @Nullable String table,
    SearchWish wish,
    @Nullable String labels,
    @Nullable Path beir,
    int rows,
    int queries,
    long seed,
    double recall,
    boolean timed,
    @Nullable WantedFiles migration,
    Setup setup) {

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "SearchTuneRequest[" + table + ", " + beir + ", " + wish + "]";
  }
}
