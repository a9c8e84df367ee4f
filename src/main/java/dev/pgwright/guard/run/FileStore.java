package dev.pgwright.guard.run;

import dev.pgwright.guard.risk.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files as a command line would find them: those on the disk, and those that it writes itself.
public final class FileStore {

  private static final int LARGEST = 4 << 20;
  private static final int MOST_MATCHES = 500;
  private static final int MOST_COPIES = 8;

  private final Map<Path, String> written = new LinkedHashMap<>();
  private final Map<Path, Path> copies = new LinkedHashMap<>();
  private final List<String> targets = new ArrayList<>();
  private final Report report;
  private boolean disturbed;

  /// Where the files are that are written now, for example `docker:db/`; empty for here.
  String place = "";

  FileStore(Report report) {
    this.report = report;
  }

  /// The text of a file.
  ///
  /// @return [Hole] where it is not known; what gzip has packed is one character for each byte;
  ///   null when there is no such file
  @Nullable String read(String folder, String name) {
    Path path = path(folder, name);
    if (path == null) {
      return Hole.TEXT;
    }
    return read(path, name, 0);
  }

  /// The text of a file that the line itself has written in some place; null for any other.
  @Nullable String own(String where, String folder, String name) {
    Path path = path(folder, name);
    if (path == null) {
      return null;
    }
    String before = place;
    place = where;
    Path there = there(path);
    place = before;
    Path original = original(there);
    return written.containsKey(there) || original == null
        ? written.get(there)
        : written.get(original);
  }

  /// A path that tells places apart.
  private Path there(Path path) {
    return place.isEmpty() || path.startsWith("/dev")
        ? path
        : Path.of("/" + place.replace(':', '/')).resolve(path.toString().substring(1));
  }

  private @Nullable String read(Path path, String name, int depth) {
    String own = written.get(there(path));
    if (own != null) {
      return own;
    }
    Path original = depth < MOST_COPIES ? original(there(path)) : null;
    if (original != null) {
      return read(original, original.toString(), depth + 1);
    }
    if (path.toString().startsWith("/dev/") || path.toString().startsWith("/proc/")) {
      return path.toString().equals("/dev/null") ? "" : Hole.TEXT;
    }
    if (!Files.isRegularFile(path)) {
      return Files.exists(path) ? Hole.TEXT : null;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        return Hole.TEXT;
      }
      report.reads(name, HexFormat.of().formatHex(sha256(bytes)));
      if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && !disturbed) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
      }
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
      return text.indexOf('\0') >= 0 || disturbed
          ? text.replace("\0", Hole.TEXT) + Hole.TEXT
          : text;
    } catch (IOException _) {
      return Hole.TEXT;
    }
  }

  /// What a file, or a folder above it, was copied from; null for none.
  private @Nullable Path original(Path path) {
    for (var each : copies.entrySet()) {
      if (path.startsWith(each.getKey())) {
        Path below = each.getKey().relativize(path);
        return below.toString().isEmpty() ? each.getValue() : each.getValue().resolve(below);
      }
    }
    return null;
  }

  /// A file or folder gets what another one holds.
  void copy(String folder, String from, String to) {
    Path target = path(folder, to);
    Path source = path(folder, from);
    targets.add(named(folder, to));
    if (target == null) {
      disturbed = true;
      return;
    }
    target = there(target);
    source = source == null ? null : there(source);
    String known = source == null ? Hole.TEXT : written.get(source);
    keep(target);
    copies.remove(target);
    written.remove(target);
    if (known != null) {
      written.put(target, known);
    } else if (source != null && !source.equals(target)) {
      copies.put(target, source);
    }
  }

  /// Before a file changes: what was copied from it stays as it is.
  private void keep(Path changing) {
    for (var each : List.copyOf(copies.entrySet())) {
      if (each.getValue().equals(changing)) {
        String text = read(changing, changing.toString(), 1);
        copies.remove(each.getKey());
        written.put(each.getKey(), text == null ? Hole.TEXT : text);
      }
    }
  }

  /// A file is changed in a way that is not followed.
  void touch(String folder, String name) {
    targets.add(named(folder, name));
  }

  /// A name with its folder, where that is known.
  private static String named(String folder, String name) {
    boolean whole = Hole.in(name) || name.startsWith("/");
    return whole ? name : folder + "/" + name;
  }

  /// Where a name leads; null when it is not known.
  @Nullable Path path(String folder, String name) {
    if (Hole.in(name) || name.isEmpty()) {
      return null;
    }
    try {
      Path path = Path.of(name);
      if (!path.isAbsolute()) {
        if (Hole.in(folder)) {
          return null;
        }
        path = Path.of(folder).resolve(path);
      }
      return path.normalize();
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /// A file gets a text.
  void write(String folder, String name, String text, boolean append) {
    Path path = path(folder, name);
    targets.add(named(folder, name));
    if (path == null) {
      disturbed = true;
    } else if (!path.startsWith("/dev")) {
      String before = append ? read(folder, name) : "";
      keep(there(path));
      written.put(there(path), (before == null ? "" : before) + text);
    }
  }

  /// A program ran that may have changed any file.
  void disturb() {
    disturbed = true;
  }

  /// A file of its own for what a command prints.
  String temporary(String text) {
    Path path = Path.of("/dev/fd/" + (1000 + written.size()));
    written.put(path, text);
    return path.toString();
  }

  /// Files that the line writes: paths, and names of which it is not known where they lead.
  List<String> targets() {
    return targets;
  }

  /// The files that a pattern with `*`, `?` and `[…]` in its last part means; none when there are
  /// none.
  List<String> matches(String folder, String pattern) {
    int slash = pattern.lastIndexOf('/');
    String parent = slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash);
    Path place = path(folder, parent);
    var found = new ArrayList<String>();
    if (place == null || pattern.substring(0, slash + 1).matches(".*[*?\\[].*")) {
      return found;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(place, pattern.substring(slash + 1))) {
      for (Path file : files) {
        found.add(pattern.substring(0, slash + 1) + file.getFileName());
        if (found.size() > MOST_MATCHES) {
          return List.of();
        }
      }
    } catch (IOException | RuntimeException _) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
