package dev.pgwright.job;

import dev.pgwright.diff.Selection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What `plan` is asked for.
///
/// Labels are `KIND:NAME` as people type them, the schema `public` may be left out; their kinds are
/// known ones.
///
/// @param from the source of the older schema, as the user typed it
/// @param to the source of the wanted schema, as the user typed it
/// @param message what the change is for; one line
/// @param target what to write; null when neither option nor configuration says
/// @param out the folder to write to; null for the target's own
/// @param name the files' name in place of one made of the message; null for none
/// @param date of the files
/// @param renames new name by label of the older object
/// @param approvedDrops labels
/// @param keeps labels of objects that stay on purpose although the wanted schema lacks them
/// @param backfills SQL expression by label of the column
/// @param allowedRewrites labels
/// @param rows how many rows tables have, as people assume, by label of the table
/// @param version the major version of the server that the plan is for; null for that of `db:`
///   sources and snapshots, else the newest
/// @param databaseUrl the database whose statistics tell how large tables are; null for that of a
///   `db:` source, if there is one
/// @param selection what is compared
/// @param columnOrder whether to tell where columns are in another order
/// @param head the revision to continue from where there are several heads; null for the only one
/// @param with what is compared beside the objects themselves
/// @param dryRun whether to write nothing
/// @param buildMemory `maintenance_work_mem` in bytes for the build of an index, by its label
public record PlanRequest(
    String from,
    String to,
    String message,
    @Nullable Target target,
    @Nullable Path out,
    @Nullable String name,
    LocalDate date,
    SequencedMap<String, String> renames,
    List<String> approvedDrops,
    List<String> approvedTokens,
    List<String> keeps,
    SequencedMap<String, String> backfills,
    List<String> allowedRewrites,
    SequencedMap<String, Long> rows,
    @Nullable Integer version,
    @Nullable String databaseUrl,
    Selection selection,
    boolean columnOrder,
    @Nullable String head,
    List<With> with,
    boolean dryRun,
    SequencedMap<String, Long> buildMemory,
    Setup setup) {

  /// Whether something is compared that only is when asked for.
  boolean compares(With part) {
    return with.contains(part);
  }

  /// The kinds of file a plan becomes.
  public enum Target {
    ALEMBIC,
    SQL,
    FLYWAY,
    LIQUIBASE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is compared only when it is asked for.
  public enum With {
    PRIVILEGES,
    OWNERS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PlanRequest {
    with = List.copyOf(with);
    approvedDrops = List.copyOf(approvedDrops);
    approvedTokens = List.copyOf(approvedTokens);
    allowedRewrites = List.copyOf(allowedRewrites);
  }
}
