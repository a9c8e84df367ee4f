package dev.pgwright.alembic.reading;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Folders that a configuration names.
final class Places {

  /// How far above the configuration the folder may be that people start Alembic in.
  private static final int UP = 3;

  private Places() {}

  /// The folder of `env.py`.
  static Path script(Settings settings) {
    String location =
        settings
            .text("script_location")
            .orElseThrow(
                () ->
                    PgwrightException.of(
                            Code.INPUT, "No 'script_location' key found in configuration.")
                        .at(settings.file(), 0));
    return find(settings, location);
  }

  /// The folders of revisions, in their order; those that are not there are left out, as Alembic
  /// does it.
  static List<Path> versions(Settings settings, Path script) {
    List<String> named = settings.versionLocations();
    if (named.isEmpty()) {
      return List.of(script.resolve("versions"));
    }
    return named.stream().map(it -> find(settings, it)).toList();
  }

  private static Path find(Settings settings, String location) {
    var candidates = new ArrayList<Path>();
    String path = location;
    int colon = location.indexOf(':');
    if (colon > 1) {
      path =
          location.substring(0, colon).replace('.', '/')
              + "/"
              + location.substring(colon + 1).replace(':', '/');
    }
    for (Path folder : upwards(settings.folder())) {
      candidates.add(folder.resolve(path));
      candidates.add(folder.resolve("src").resolve(path));
    }
    Path plain = Path.of(path);
    if (plain.isAbsolute()) {
      for (int i = 1; i < plain.getNameCount(); i++) {
        candidates.add(settings.folder().resolve(plain.subpath(i, plain.getNameCount())));
      }
    }
    return candidates.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () ->
                PgwrightException.of(Code.INPUT, "there is no folder " + location)
                    .hint("the configuration names it as a place of Alembic's")
                    .at(settings.file(), 0))
        .toAbsolutePath()
        .normalize();
  }

  private static List<Path> upwards(Path folder) {
    return Stream.iterate(folder, it -> it != null, Path::getParent).limit(UP + 1L).toList();
  }
}
