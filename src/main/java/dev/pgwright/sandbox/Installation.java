package dev.pgwright.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// PostgreSQL's programs on this machine.
///
/// @param home the folder that holds `bin`
/// @param share the folder that holds `postgres.bki` and `extension`
/// @param major the major version
/// @param embedded whether the programs came out of our own class path
record Installation(Path home, Path share, int major, boolean embedded) {

  private static final String BKI = "postgres.bki";
  private static final String BKI_HEAD = "# PostgreSQL ";

  /// The installation in a folder; empty when there is none that can start servers.
  static Optional<Installation> in(Path home, boolean embedded) throws IOException {
    if (!Files.isExecutable(home.resolve("bin/postgres"))
        || !Files.isExecutable(home.resolve("bin/initdb"))) {
      return Optional.empty();
    }
    Path real = home.toRealPath();
    for (Path share : shares(real)) {
      if (Files.isReadable(share.resolve(BKI))) {
        return Optional.of(
            new Installation(real, share.normalize(), major(share.resolve(BKI)), embedded));
      }
    }
    return Optional.empty();
  }

  /// Where the platforms put the shared files of an installation, nearest first.
  private static List<Path> shares(Path home) {
    String name = String.valueOf(home.getFileName());
    return List.of(
        home.resolve("share/postgresql"),
        home.resolve("share"),
        home.resolve("share/" + name),
        home.resolve("../../../share/postgresql/" + name),
        home.resolve("../../../share/" + name),
        home.resolve("../../share/" + name),
        home.resolve("../share/" + name));
  }

  private static int major(Path bki) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(bki)) {
      String first = lines.readLine();
      if (first == null || !first.startsWith(BKI_HEAD)) {
        throw new IOException("no version in the first line of " + bki);
      }
      return Integer.parseInt(first.substring(BKI_HEAD.length()).strip());
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  boolean offers(String extension) {
    return Files.isReadable(share.resolve("extension").resolve(extension + ".control"));
  }

  /// Those of the extensions that are not here, in the order given.
  List<String> missing(SequencedSet<String> extensions) {
    return extensions.stream().filter(extension -> !offers(extension)).toList();
  }

  /// What the installation is called in reports, given the server's own version text.
  String label(String version) {
    return embedded ? "embedded PostgreSQL " + version : "PostgreSQL " + version + " at " + home;
  }

  /// Changes when the programs are replaced.
  String key() throws IOException {
    Path postgres = program("postgres");
    return major
        + "-"
        + Cache.hash(home + "|" + Files.size(postgres) + "|" + Files.getLastModifiedTime(postgres));
  }
}
