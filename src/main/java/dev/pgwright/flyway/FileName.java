package dev.pgwright.flyway;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A migration file's name, taken apart as Flyway does it.
///
/// @param version null for a repeatable migration
/// @param description underscores are spaces
record FileName(Kind kind, @Nullable FlywayVersion version, String description) {

  /// What a prefix means.
  enum Kind {
    VERSIONED,
    UNDO,
    REPEATABLE,
    BASELINE
  }

  /// The parts of which names are made.
  record Form(
      String versioned,
      String undo,
      String repeatable,
      String baseline,
      String separator,
      List<String> suffixes) {

    static Form of(FlywaySettings settings) {
      List<String> suffixes = settings.texts("sqlMigrationSuffixes");
      return new Form(
          settings.text("sqlMigrationPrefix", "V"),
          settings.text("undoSqlMigrationPrefix", "U"),
          settings.text("repeatableSqlMigrationPrefix", "R"),
          settings.text("baselineMigrationPrefix", "B"),
          settings.text("sqlMigrationSeparator", "__"),
          suffixes.isEmpty() ? List.of(".sql") : suffixes);
    }

    /// The name without its suffix; empty when it has none of them.
    Optional<String> stem(String name) {
      return suffixes.stream()
          .filter(name::endsWith)
          .map(it -> name.substring(0, name.length() - it.length()))
          .findFirst();
    }

    /// What a name without its suffix means; empty when it means nothing.
    Optional<FileName> parse(String stem) {
      return with(stem, versioned, Kind.VERSIONED)
          .or(() -> with(stem, undo, Kind.UNDO))
          .or(() -> with(stem, baseline, Kind.BASELINE))
          .or(() -> with(stem, repeatable, Kind.REPEATABLE));
    }

    private Optional<FileName> with(String stem, String prefix, Kind kind) {
      if (!stem.startsWith(prefix)) {
        return Optional.empty();
      }
      String rest = stem.substring(prefix.length());
      int at = rest.indexOf(separator);
      String version = at < 0 ? rest : rest.substring(0, at);
      String description = at < 0 ? "" : rest.substring(at + separator.length()).replace('_', ' ');
      return kind == Kind.REPEATABLE
          ? Optional.of(new FileName(kind, null, description)).filter(_ -> version.isEmpty())
          : FlywayVersion.of(version).map(it -> new FileName(kind, it, description));
    }

    /// Whether a name was meant for a versioned migration and is not one.
    boolean almost(String stem) {
      return stem.startsWith(versioned)
          && stem.length() > versioned.length()
          && Character.isDigit(stem.charAt(versioned.length()))
          && parse(stem).isEmpty();
    }
  }
}
