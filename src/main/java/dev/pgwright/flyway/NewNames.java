package dev.pgwright.flyway;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// How new migrations of a folder are named.
///
/// @param versioned what the names of versioned migrations begin with
/// @param undo what the names of those that undo them begin with
/// @param separator between version and description
/// @param suffix at the end, with its dot
public record NewNames(String versioned, String undo, String separator, String suffix) {

  /// Flyway's own choice.
  public static final NewNames DEFAULT = new NewNames("V", "U", "__", ".sql");

  /// The names that Flyway's settings for a folder ask for; the folder need not exist.
  public static NewNames of(Path folder) {
    FileName.Form form = FileName.Form.of(FlywaySettings.find(folder));
    return new NewNames(
        form.versioned(), form.undo(), form.separator(), form.suffixes().getFirst());
  }

  /// The version in the name of a versioned migration or of a baseline; empty for other files.
  public Optional<Version> version(String name) {
    return Stream.of(versioned, "B")
        .filter(name::startsWith)
        .map(it -> name.substring(it.length()))
        .flatMap(it -> Version.parse(before(it)).stream())
        .findFirst();
  }

  private String before(String rest) {
    int end = rest.indexOf(separator);
    return end < 0 ? rest.replaceFirst("\\.[A-Za-z]+$", "") : rest.substring(0, end);
  }

  /// The name of a versioned migration.
  ///
  /// @param words joined by underscores
  public String up(Version version, String words) {
    return versioned + version + separator + words + suffix;
  }

  /// The name of the undo migration of a version.
  ///
  /// @param words joined by underscores
  public String down(Version version, String words) {
    return undo + version + separator + words + suffix;
  }

  /// Whether a file is a versioned migration and not its configuration.
  public boolean isUp(String name) {
    return name.startsWith(versioned) && name.endsWith(suffix) && version(name).isPresent();
  }

  /// The name of the file that undoes a versioned migration.
  public String downOf(String up) {
    return undo + up.substring(versioned.length());
  }
}
