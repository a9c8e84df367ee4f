package dev.pgwright.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs from the class path, where `io.zonky.test.postgres` put them.
final class Embedded {

  private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+(?:\\.\\d+)?)\\.jar$");

  private Embedded() {}

  /// The programs, unpacked once into the cache; empty when the class path has none for this
  /// platform and version.
  static Optional<Installation> unpacked(Cache cache, int major) throws IOException {
    URL archive = archive();
    if (archive == null) {
      return Optional.empty();
    }
    String key = key(archive);
    Path folder = cache.part("pg").resolve(key);
    if (!Files.isDirectory(folder)) {
      cache.exclusively("pg", () -> unpack(cache, archive, folder));
    }
    return Installation.in(folder, true).filter(found -> found.major() == major);
  }

  private static @Nullable URL archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String platform =
        system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
    String machine =
        switch (System.getProperty("os.arch", "")) {
          case "aarch64", "arm64" -> "arm_64";
          case "amd64", "x86_64" -> "x86_64";
          case String other -> other;
        };
    String name = "/postgres-" + platform + "-" + machine;
    URL musl = Embedded.class.getResource(name + "-alpine_linux.txz");
    return musl != null && Files.exists(Path.of("/etc/alpine-release"))
        ? musl
        : Embedded.class.getResource(name + ".txz");
  }

  /// Version and checksum without reading the archive: both are in the jar's directory.
  private static String key(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      try (var opened = jar.getJarFile()) {
        Matcher version = VERSION.matcher(opened.getName());
        long crc = opened.getJarEntry(jar.getEntryName()).getCrc();
        return (version.find() ? version.group(1) : "embedded") + "-" + Long.toHexString(crc);
      }
    }
    Path file = Path.of(URI.create(archive.toString()));
    return "embedded-" + Cache.hash(file + "|" + Files.size(file));
  }

  private static Path unpack(Cache cache, URL archive, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Path partial = cache.part("pg").resolve("partial");
    Folders.remove(partial);
    Files.createDirectory(partial);
    try (InputStream raw = archive.openStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (needed(entry.getName())) {
          place(tar, entry, partial);
        }
      }
      return Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.remove(partial);
    }
  }

  /// Left out: what only compilers and readers of manuals use.
  private static boolean needed(String name) {
    return !name.endsWith(".a")
        && !name.contains("/pkgconfig/")
        && !name.startsWith("include/")
        && !name.contains("share/doc/")
        && !name.contains("share/locale/")
        && !name.contains("share/man/");
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("an entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Path link = Path.of(entry.getLinkName());
      if (!target.resolveSibling(link).normalize().startsWith(into)) {
        throw new IOException("a link out of the archive: " + entry.getName());
      }
      Files.createSymbolicLink(target, link);
    } else {
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
