package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder that a person named with `--out`.
final class OutFolder {

  private OutFolder() {}

  /// The folder, absolute and without `..`; it need not exist.
  ///
  /// @throws PgwrightException `USAGE` when something else is there, `REFUSED` when a link below
  ///   the project leads out of it
  static Path of(PlanRequest request) {
    Path named = request.setup().folder().resolve(java.util.Objects.requireNonNull(request.out()));
    Path folder = named.toAbsolutePath().normalize();
    try {
      Path real = real(named);
      Path root = real(request.setup().config().root());
      boolean below = folder.startsWith(request.setup().config().root().toAbsolutePath());
      if ((below || folder.startsWith(root)) && !real.startsWith(root)) {
        throw PgwrightException.of(
                Code.REFUSED, "refused to write to " + named + ": a link leads to " + real)
            .hint("name that folder itself with --out if it is meant");
      }
      if (Files.exists(real) && !Files.isDirectory(real)) {
        throw PgwrightException.of(Code.USAGE, named + " is no folder")
            .hint("name a folder with --out; it is made when it does not exist");
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot look at " + named + ": " + e.getMessage())
          .because(e);
    }
    return folder;
  }

  /// The folder, if Alembic reads revisions there.
  ///
  /// @throws PgwrightException `USAGE` when it does not
  static Path known(Path folder, History.Layout layout) {
    try {
      Path real = real(folder);
      for (Path location : layout.versionLocations()) {
        Path place = real(location);
        if (real.equals(place) || (layout.recursive() && real.startsWith(place))) {
          return folder;
        }
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot look at " + folder + ": " + e.getMessage())
          .because(e);
    }
    List<String> locations = layout.versionLocations().stream().map(Path::toString).toList();
    throw PgwrightException.of(Code.USAGE, "Alembic reads no revisions in " + folder)
        .hint("leave --out away, or name one of " + String.join(", ", locations));
  }

  /// Names of the files that are in a folder, without folders, ordered; none where it does not
  /// exist.
  ///
  /// @param below whether the folders in it count too
  static List<String> names(Path folder, boolean below) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, below ? Integer.MAX_VALUE : 1)) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> String.valueOf(it.getFileName()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw PgwrightException.of(Code.FILES, "cannot look at " + folder + ": " + e.getMessage())
          .because(e);
    }
  }

  /// Every link resolved as far as the path exists.
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path there = absolute;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      Path above = there.getParent();
      if (above == null) {
        return absolute.normalize();
      }
      there = above;
    }
    return there.toRealPath().resolve(there.relativize(absolute)).normalize();
  }
}
