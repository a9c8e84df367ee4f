package dev.pgwright.config;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folders that may be written to, and the only way files are written.
///
/// @param config whose patterns hold
/// @param folders allowed where the configuration allows nothing by itself: the folders of the
///   migrations, and what a person named on the command line
public record Boundaries(Config config, List<Path> folders) {

  /// A file to be written.
  ///
  /// @param path relative to the working folder, or absolute
  public record NewFile(Path path, String text) {}

  public Boundaries {
    folders = List.copyOf(folders);
  }

  /// Where a new file may be written.
  ///
  /// @return the target with every link and `..` resolved; nothing is there yet
  /// @throws PgwrightException [Code#REFUSED] when it lies outside the allowed folders or in a
  ///   forbidden one, or when something is there already
  public Path allow(Path target) {
    Path real = allowChange(target);
    if (Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(target, "it exists, and nothing is ever overwritten")
          .hint("remove it, or choose another name with --name");
    }
    return real;
  }

  /// Where a file may be written that may exist.
  ///
  /// @return the target with every link and `..` resolved
  /// @throws PgwrightException [Code#REFUSED] when it lies outside the allowed folders or in a
  ///   forbidden one
  public Path allowChange(Path target) {
    try {
      Path real = real(target);
      Path root = real(config.root());
      Path relative = real.startsWith(root) ? root.relativize(real) : real;
      Optional<String> forbidden =
          config.paths().forbidden().stream().filter(it -> forbids(it, relative)).findFirst();
      if (forbidden.isPresent()) {
        throw refused(target, "[paths] forbidden has \"" + forbidden.get() + "\"");
      }
      if (!allows(real, relative)) {
        throw refused(target, "it is outside the allowed folders: " + allowed())
            .hint("allow it in " + Config.FILE_NAME + ": [paths] allowed = [\"…\"]");
      }
      return real;
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot look at " + target + ": " + e.getMessage())
          .because(e);
    }
  }

  /// Writes all of the files or none.
  ///
  /// @return where they are, in order, as [#allow] gives it
  /// @throws PgwrightException [Code#REFUSED] as [#allow]; [Code#FILES] when there is no space or
  ///   no permission
  public List<Path> writeAll(List<NewFile> files) {
    var targets = new LinkedHashSet<Path>();
    for (NewFile file : files) {
      if (!targets.add(allow(file.path()))) {
        throw new IllegalArgumentException("two files called " + file.path());
      }
    }
    var paths = new ArrayList<>(targets);
    var texts = files.stream().map(NewFile::text).toList();
    NewFiles.write(paths, texts);
    return List.copyOf(paths);
  }

  private boolean allows(Path real, Path relative) throws IOException {
    List<String> patterns = config.paths().allowed();
    if (patterns == null) {
      for (Path folder : folders) {
        Path place = real(folder);
        if (real.startsWith(place) && !real.equals(place)) {
          return true;
        }
      }
    }
    List<String> allowed = patterns == null ? Config.Paths.DEFAULT_ALLOWED : patterns;
    return !relative.isAbsolute() && allowed.stream().anyMatch(it -> matches(it, relative));
  }

  private String allowed() {
    List<String> patterns = config.paths().allowed();
    if (patterns != null) {
      return String.join(", ", patterns);
    }
    var all = new ArrayList<String>();
    folders.forEach(it -> all.add(it.toString()));
    all.addAll(Config.Paths.DEFAULT_ALLOWED);
    return String.join(", ", all);
  }

  /// Upper and lower case do not count: on some file systems they name the same folder.
  private static boolean forbids(String pattern, Path relative) {
    return !relative.isAbsolute()
        && matches(
            pattern.toLowerCase(Locale.ROOT),
            Path.of(relative.toString().toLowerCase(Locale.ROOT)));
  }

  private static boolean matches(String pattern, Path relative) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(relative);
  }

  /// The path with every link and `..` resolved as far as it exists.
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path at = absolute.getRoot();
    boolean there = true;
    for (Path part : absolute) {
      Path next = at.resolve(part);
      if (part.toString().equals("..")) {
        if (!there) {
          throw refused(path, "a folder before .. does not exist");
        }
        at = at.getParent() == null ? at : at.getParent();
      } else if (!part.toString().equals(".")) {
        there = there && Files.exists(next, LinkOption.NOFOLLOW_LINKS);
        at = there ? target(path, next) : next;
      }
    }
    return at;
  }

  private static Path target(Path path, Path existing) throws IOException {
    try {
      return existing.toRealPath();
    } catch (NoSuchFileException e) {
      throw refused(path, existing + " is a link that leads nowhere").because(e);
    }
  }

  private static PgwrightException refused(Path target, String why) {
    return PgwrightException.of(Code.REFUSED, "refused to write " + target + ": " + why);
  }
}
