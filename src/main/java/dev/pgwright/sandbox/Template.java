package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A cluster that was initialised once and that servers start from a copy of.
///
/// @param data its data folder; never started itself
/// @param password the superuser's
record Template(Path data, String password) {

  /// The superuser of every cluster of ours.
  static final String USER = "postgres";

  /// Part of the key: what we ask of `initdb` and of the server changes with it.
  private static final int FORM = 2;

  private static final String SETTINGS =
      """

      # pgwright: a server that may be lost at any time
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 100
      shared_buffers = 32MB
      max_wal_size = 512MB
      fsync = off
      full_page_writes = off
      synchronous_commit = off
      wal_level = logical
      autovacuum = off
      restart_after_crash = off
      dynamic_shared_memory_type = mmap
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      """;

  /// The template of an installation, initialised when the cache has none.
  static Template of(Cache cache, Installation installation) throws IOException {
    Path folder =
        cache
            .part("templates")
            .resolve(installation.key() + "-" + cache.account().uid() + "-" + FORM);
    if (!Files.isDirectory(folder)) {
      cache.exclusively("templates", () -> initialise(cache, installation, folder));
    }
    return new Template(
        folder.resolve("data"), Files.readString(folder.resolve("password")).strip());
  }

  private static Path initialise(Cache cache, Installation installation, Path folder)
      throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path partial = cache.part("templates").resolve("partial");
    Folders.remove(partial);
    Files.createDirectory(partial);
    try {
      cache.account().own(partial);
      Path password = newPassword(cache, partial);
      var outcome = Command.run(cache.account().command(initdb(installation, partial, password)));
      if (outcome.status() != 0) {
        throw refused(cache, installation, outcome.output());
      }
      Path conf = partial.resolve("data/postgresql.conf");
      Files.writeString(conf, SETTINGS, StandardOpenOption.APPEND);
      if (cache.account().isOther()) {
        Files.setAttribute(password, "unix:uid", 0);
        Files.setAttribute(partial, "unix:uid", 0);
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      return Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.remove(partial);
    }
  }

  private static Path newPassword(Cache cache, Path folder) throws IOException {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    Path file = folder.resolve("password");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    cache.account().own(file);
    return file;
  }

  /// The locale is the same on every machine: code-point order, and from PostgreSQL 17 on the
  /// built-in provider, which knows the letters of all scripts.
  private static List<String> initdb(Installation installation, Path folder, Path password) {
    List<String> words = new ArrayList<>();
    words.add(installation.program("initdb").toString());
    words.addAll(List.of("-D", folder.resolve("data").toString(), "-U", USER));
    words.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password));
    words.addAll(List.of("-E", "UTF8", "--locale=C", "-N", "--wal-segsize=1"));
    words.add("--no-instructions");
    if (installation.major() >= 17) {
      words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    }
    if (installation.major() >= 18) {
      words.add("--no-data-checksums");
    }
    return words;
  }

  private static PgwrightException refused(Cache cache, Installation installation, String output) {
    if (output.contains("No space left on device") || cache.isFull()) {
      return cache.failure("no space left on the device");
    }
    String remedy =
        output.contains("could not look up effective user ID")
            ? "PostgreSQL runs only under a user that has a name: give user id "
                + cache.account().uid()
                + " a line in /etc/passwd, or run pgwright as another user"
            : "the cache folder is " + cache.folder() + "; set PGWRIGHT_CACHE to use another one";
    return PgwrightException.of(
            Code.SANDBOX,
            "initdb of " + installation.home() + " failed: " + output.strip().replace('\n', ' '))
        .hint(remedy);
  }
}
