package dev.pgwright.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to check, and how.
///
/// @param files files and folders as the user named them, in the order they run; `-` is `stdin`
/// @param folder that relative names start from
/// @param stdin the text of `-`; null when it is not named
/// @param version major version of the server
/// @param single whether each file runs in one transaction, as with `psql -1`
/// @param schema what exists before: a file or folder of SQL, or any source of a schema; null when
///   nothing is known
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
    @Nullable String schema,
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
        files, folder, stdin, version, single, schema, setup, null, only, alsoAdvice, handling);
  }

  /// What is done with what is found.
  ///
  /// @param fix whether the safe forms are shown
  /// @param write whether they are written too
  /// @param baseline the file of findings that are known; null without
  /// @param writeBaseline whether the baseline becomes what is found now
  /// @param ignores whose comments allow findings too, for example `squawk`
  /// @param follow whether `\i` and `\ir` are followed
  public record Handling(
      boolean fix,
      boolean write,
      @Nullable Path baseline,
      boolean writeBaseline,
      List<String> ignores,
      boolean follow) {

    /// Findings are reported and nothing else.
    public static final Handling REPORT = new Handling(false, false, null, false, List.of(), false);

    public Handling {
      ignores = List.copyOf(ignores);
    }
  }
}
