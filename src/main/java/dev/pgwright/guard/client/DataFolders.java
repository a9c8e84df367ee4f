package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Folders that hold a database: by their names, by what is in them, and by who mounts them.
public final class DataFolders {

  private static final int MOST_BELOW = 200;
  private static final int FEW_BELOW = 20;
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(/var/lib/(postgresql|pgsql|postgres|mysql|mariadb|mongodb?)|/pgdata|/pg_data"
              + "|postgres(ql)?[-_]?data|/data/db|db[-_]data|pg_wal|pg_xlog|/postgresql/\\d+"
              + "|/var/postgres|PG_VERSION|postgresql@\\d+|^pgdata|^pg_data|[/\\\\*\ufffc](pgdata|pg_data)"
              + "|/base/\\d+|Postgres(QL)?[/\\\\](\\d+[/\\\\]data|var-\\d+)).*");
  private static final Pattern INSIDE =
      Pattern.compile(
          ".*/(global/pg_(control|filenode\\.map)|base/\\d+/.*|pg_(wal|xlog|xact|clog|multixact"
              + "|tblspc|replslot)/.*|PG_VERSION)");
  private static final List<String> COMPOSE =
      List.of(
          "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml", "stack.yml");
  private static final Pattern MOUNT =
      Pattern.compile(
          "(?m)^\\s*-\\s*[\"']?(\\.{0,2}[^:\"'\\s]*/?[^:\"'\\s]*):/(?:var/lib/(?:postgresql|pgsql|mysql|mariadb)"
              + "|bitnami/postgresql|data/db|home/postgres|pgdata)");

  private DataFolders() {}

  /// Whether a name may be such a folder, one above it, or a part of it.
  static boolean has(Call call, String name) {
    if (NAME.matcher(name).matches() || named(call, name)) {
      return true;
    }
    Path path = Hole.in(name) ? null : call.machine().path(name);
    return path != null && (within(path) || above(path) || mounted(call, path));
  }

  /// Whether a name alone says that it is a database's folder.
  static boolean sounds(String name) {
    return NAME.matcher(name).matches();
  }

  /// Whether a path is a file that a cluster cannot do without.
  public static boolean isPart(Path path) {
    return INSIDE.matcher(path.toString().replace('\\', '/')).matches();
  }

  private static boolean named(Call call, String name) {
    String data = call.variable("PGDATA");
    boolean own = data != null && !data.isBlank() && !Hole.in(data) && name.startsWith(data);
    return own
        || (NAME.matcher(call.machine().folder() + "/").matches() && name.matches("[.*/]*|\\*"));
  }

  private static boolean within(Path path) {
    Path above = path;
    for (int i = 0; i < 8 && above != null; i++) {
      if (Files.exists(above.resolve("PG_VERSION"))) {
        return true;
      }
      above = above.getParent();
    }
    return false;
  }

  /// Whether a folder has one of its own below it.
  private static boolean above(Path path) {
    for (Path below : folders(path, MOST_BELOW)) {
      if (Files.exists(below.resolve("PG_VERSION"))) {
        return true;
      }
    }
    List<Path> few = folders(path, FEW_BELOW + 1);
    return few.size() <= FEW_BELOW
        && few.stream()
            .flatMap(it -> folders(it, FEW_BELOW).stream())
            .anyMatch(it -> Files.exists(it.resolve("PG_VERSION")));
  }

  private static List<Path> folders(Path path, int most) {
    var all = new ArrayList<Path>();
    if (!Files.isDirectory(path)) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Files::isDirectory)) {
      for (Path each : files) {
        all.add(each);
        if (all.size() >= most) {
          break;
        }
      }
    } catch (IOException | RuntimeException _) {
      return all;
    }
    return all;
  }

  /// Whether a container of the project keeps its database there.
  private static boolean mounted(Call call, Path path) {
    for (String file : COMPOSE) {
      String text = call.machine().file(file);
      Matcher mount = MOUNT.matcher(text == null || Hole.in(text) ? "" : text);
      while (mount.find()) {
        Path place = mount.group(1).contains("/") ? call.machine().path(mount.group(1)) : null;
        if (place != null && (place.startsWith(path) || path.startsWith(place))) {
          return true;
        }
      }
    }
    return false;
  }
}
