package dev.pgwright.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to check, and how.
///
/// @param files files and folders as the user named them, in the order they run; `-` is `stdin`
/// @param folder that relative names start from
/// @param stdin the text of `-`; null when it is not named
/// @param version major version of the server; 0 for that of the schema, else the newest
/// @param single whether each file runs in one transaction, as with `psql -1`
/// @param given what is known of the database besides
/// @param setup for a schema that only a server can tell
/// @param since the last migration that is not checked any more, by its file's name or revision;
///   null for all
/// @param only ids of the rules that run; none for the standard ones
/// @param alsoAdvice whether the rules about taste run too
/// @param handling what is done with what is found
public record CheckRequest(
    List<String> files,
    Path folder,
    @Nullable String stdin,
    int version,
    boolean single,
    Given given,
    Setup setup,
    @Nullable String since,
    List<String> only,
    boolean alsoAdvice,
    Handling handling) {

  public CheckRequest {
    files = List.copyOf(files);
    only = List.copyOf(only);
  }

  /// The same for all migrations.
  CheckRequest all() {
    return new CheckRequest(
        files, folder, stdin, version, single, given, setup, null, only, alsoAdvice, handling);
  }

  /// The same for a version of the server.
  CheckRequest at(int major) {
    return new CheckRequest(
        files, folder, stdin, major, single, given, setup, since, only, alsoAdvice, handling);
  }

  /// What is known of the database.
  ///
  /// @param schema what exists before: a file or folder of SQL, or any source of a schema; null
  ///   when nothing is known
  /// @param databaseUrl the database that tells sizes and settings, as in `db:`; null for none
  /// @param settings of the session that runs the migrations, by name
  /// @param smallRows rows of a table that is not worth a finding; 0 for none
  public record Given(
      @Nullable String schema,
      @Nullable String databaseUrl,
      Map<String, String> settings,
      long smallRows) {

    public Given {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /// What is done with what is found.
  ///
  /// @param fix whether the safe forms are shown
  /// @param write whether they are written too
  /// @param baseline the file of findings that are known; null without
  /// @param writeBaseline whether the baseline becomes what is found now
  /// @param ignores whose comments allow findings too, for example `squawk`
  /// @param follow whether `\i` and `\ir` are followed
  /// @param date of new revisions
  /// @param listed whether the report has every statement
  public record Handling(
      boolean fix,
      boolean write,
      @Nullable Path baseline,
      boolean writeBaseline,
      List<String> ignores,
      boolean follow,
      LocalDate date,
      boolean listed) {

    /// Findings are reported and nothing else.
    public static final Handling REPORT =
        new Handling(false, false, null, false, List.of(), false, LocalDate.EPOCH, true);

    public Handling {
      ignores = List.copyOf(ignores);
    }
  }
}
