package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The choice of PostgreSQL's programs by version and extensions.
final class Installations {

  /// Folders whose entries are installations, each with the pattern of the entries' names.
  private static final List<List<String>> USUAL =
      List.of(
          List.of("/usr/lib/postgresql", "*"),
          List.of("/usr", "pgsql-*"),
          List.of("/opt/homebrew/opt", "postgresql*"),
          List.of("/usr/local/opt", "postgresql*"),
          List.of("/Applications/Postgres.app/Contents/Versions", "*"),
          List.of("/usr/local", "pgsql"));

  private Installations() {}

  /// The first installation of the wanted version that has every extension: the embedded one, the
  /// one the settings name, those on `PATH`, those in the usual folders.
  static Installation choose(
      SandboxSettings settings, Cache cache, SequencedSet<String> extensions) {
    List<String> looked = new ArrayList<>();
    Optional<Installation> embedded = cache.files(() -> Embedded.unpacked(cache, settings.major()));
    if (embedded.isEmpty()) {
      looked.add("embedded PostgreSQL " + settings.major() + ": not for this platform or version");
    } else if (fits(embedded.get(), "the embedded PostgreSQL", settings, extensions, looked)) {
      return embedded.get();
    }
    Path named = settings.postgresHome();
    for (Path home : homes(named)) {
      Optional<Installation> found = cache.files(() -> Installation.in(home, false));
      if (found.isPresent() && !cache.files(() -> cache.account().reaches(found.get().home()))) {
        looked.add(
            home + ": not readable for user " + cache.account().uid() + ", who would run it");
      } else if (found.isPresent()
          && fits(found.get(), home.toString(), settings, extensions, looked)) {
        return found.get();
      }
      if (found.isEmpty() && home.equals(named)) {
        looked.add(
            home + " (PGWRIGHT_PG_HOME): no bin/postgres, bin/initdb and postgres.bki there");
      }
    }
    throw none(settings, extensions, looked);
  }

  private static boolean fits(
      Installation candidate,
      String where,
      SandboxSettings settings,
      SequencedSet<String> extensions,
      List<String> looked) {
    if (candidate.major() != settings.major()) {
      looked.add(where + ": is PostgreSQL " + candidate.major());
      return false;
    }
    List<String> missing = candidate.missing(extensions);
    if (!missing.isEmpty()) {
      looked.add(where + ": has no " + String.join(", ", missing));
    }
    return missing.isEmpty();
  }

  private static PgwrightException none(
      SandboxSettings settings, SequencedSet<String> extensions, List<String> looked) {
    String with = extensions.isEmpty() ? "" : " with " + String.join(", ", extensions);
    String packages =
        String.join(
            " and ",
            extensions.stream()
                .map(name -> Packages.of(settings.major(), name))
                .distinct()
                .toList());
    return PgwrightException.of(
            Code.SANDBOX,
            String.join(
                "",
                "no PostgreSQL " + settings.major() + with,
                " for the throwaway server; looked at ",
                String.join("; ", looked)))
        .hint(
            String.join(
                "",
                "install ",
                packages.isEmpty() ? "PostgreSQL " + settings.major() : packages,
                " on this machine, name an installation in PGWRIGHT_PG_HOME,",
                " or a server with --sandbox-url"));
  }

  private static SequencedSet<Path> homes(@org.jspecify.annotations.Nullable Path named) {
    SequencedSet<Path> homes = new LinkedHashSet<>();
    if (named != null) {
      homes.add(named);
    }
    String path = System.getenv("PATH");
    for (String entry : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      Path bin = Path.of(entry);
      if (bin.endsWith("bin") && bin.isAbsolute() && Files.isExecutable(bin.resolve("postgres"))) {
        homes.add(bin.getParent());
      }
    }
    USUAL.forEach(place -> homes.addAll(entries(Path.of(place.getFirst()), place.getLast())));
    return homes;
  }

  private static List<Path> entries(Path folder, String pattern) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
      stream.forEach(entries::add);
    } catch (IOException e) {
      return List.of();
    }
    entries.sort(Collections.reverseOrder());
    return entries;
  }
}
