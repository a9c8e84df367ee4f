package dev.pgwright.job.input;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.rules.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which migrations are checked with `--since`: those behind one of them, or those that git has not
/// seen at a commit.
///
/// @param since a file, a version, a revision, or a commit of git
/// @param folder that the names of files start from
/// @param text of a file
public record Since(String since, Path folder, Function<Path, String> text) {

  /// Whether one of the migrations is meant.
  public boolean known(List<Migration> all) {
    return all.stream().anyMatch(this::named);
  }

  private boolean named(Migration migration) {
    String file = migration.file();
    String last = file.substring(file.lastIndexOf('/') + 1);
    if (file.equals(since) || last.equals(since) || last.startsWith(since + "_")) {
      return true;
    }
    return file.endsWith(".py")
        && Pattern.compile(
                "(?m)^revision(\\s*:[^=\n]*)?\\s*=\\s*[\"']" + Pattern.quote(since) + "[\"']")
            .matcher(text.apply(folder.resolve(file)))
            .find();
  }

  /// The migrations behind the one that is meant are reported, the others are known.
  public List<Migration> after(List<Migration> all) {
    if (all.stream().anyMatch(it -> !it.reported())) {
      return all;
    }
    var result = new ArrayList<Migration>();
    boolean behind = false;
    boolean last = false;
    for (Migration each : all) {
      boolean meant = named(each) || (last && undoes(each));
      result.add(each.reported(behind && !meant));
      behind |= meant;
      last = meant;
    }
    return result;
  }

  /// Whether it is the undo migration of Flyway that belongs to the migration before it.
  private static boolean undoes(Migration migration) {
    String file = migration.file();
    return migration.downgrade() && file.startsWith("U", file.lastIndexOf('/') + 1);
  }

  /// The migrations that were added or changed since a commit are reported.
  ///
  /// @throws PgwrightException USAGE when neither a migration nor a commit is meant
  public List<Migration> changed(List<Migration> all) {
    List<Path> changed =
        Git.changed(folder, since)
            .orElseThrow(
                () ->
                    PgwrightException.of(
                            Code.USAGE,
                            "--since "
                                + since
                                + (Git.knows(folder)
                                    ? ": no such migration is here, and git knows no such commit"
                                    : ": no such migration is here, and this is no git repository"))
                        .hint("name a file or revision among those that are checked, or a commit"));
    return all.stream().map(it -> it.reported(changed.contains(real(it)))).toList();
  }

  private Path real(Migration migration) {
    Path path = folder.resolve(migration.file());
    try {
      return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot be read: " + e.getMessage())
          .at(path, 0)
          .because(e);
    }
  }
}
