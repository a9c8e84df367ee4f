package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Migration;
import dev.pgwright.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Files and folders of migrations, in the order they run.
///
/// What is wrong with a history as a whole is put into a list beside it.
final class MigrationFiles {

  /// Larger files are data, not migrations.
  private static final long MOST_BYTES = 256L << 20;

  private static final Comparator<Path> ORDER =
      Comparator.comparing((Path it) -> it.getFileName().toString(), MigrationFiles::natural)
          .thenComparing(Path::toString);

  private MigrationFiles() {}

  static List<Migration> read(CheckRequest request, List<Checked.Found> found) {
    var all = new ArrayList<Migration>();
    for (String name : request.files()) {
      if (name.equals("-")) {
        all.add(Migration.sql("-", String.valueOf(request.stdin()), request.single()));
        continue;
      }
      if (name.startsWith("alembic:")) {
        all.addAll(
            AlembicMigrations.history(
                request.folder().resolve(name.substring("alembic:".length())), request, found));
        continue;
      }
      Path path = request.folder().resolve(name);
      if (AlembicMigrations.is(path)) {
        all.addAll(AlembicMigrations.read(path, name, request, found));
        continue;
      }
      if (Files.isDirectory(path) && FlywayMigrations.has(path)) {
        all.addAll(FlywayMigrations.read(path, name, request));
      } else if (Files.isDirectory(path)) {
        List<Path> files = inside(path);
        if (files.isEmpty()) {
          throw PgwrightException.of(Code.INPUT, "no .sql file in " + name)
              .hint("name the folder that holds the migrations");
        }
        for (Path file : files) {
          all.add(sql(file, shown(name, path, file), request));
        }
      } else {
        all.add(sql(path, name.replace('\\', '/'), request));
      }
    }
    return since(all, request);
  }

  static String shown(String name, Path folder, Path file) {
    String below = folder.relativize(file).toString();
    return (name.endsWith("/") ? name + below : name + "/" + below).replace('\\', '/');
  }

  static List<Path> inside(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(it -> it.getFileName().toString().endsWith(".sql"))
          .filter(Files::isRegularFile)
          .sorted(ORDER)
          .toList();
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot read " + folder + ": " + e.getMessage())
          .because(e);
    }
  }

  private static Migration sql(Path file, String shown, CheckRequest request) {
    String text = text(file);
    boolean wrapped = request.single();
    Migration migration = Migration.sql(shown, text, wrapped);
    boolean down = shown.toLowerCase(Locale.ROOT).endsWith(".down.sql");
    return down
        ? new Migration(shown, migration.pieces(), wrapped, true, true, List.of())
        : migration;
  }

  /// The text of a file, with its place when it cannot be read.
  static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw PgwrightException.of(Code.INPUT, "larger than 256 MB, which no migration is")
            .at(file, 0)
            .hint("leave files of data out");
      }
      return Script.decode(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw PgwrightException.of(
              Code.INPUT,
              Files.isSymbolicLink(file) ? "a link to nothing" : "there is no such file")
          .at(file, 0)
          .because(e);
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot be read: " + e.getMessage())
          .at(file, 0)
          .because(e);
    } catch (PgwrightException e) {
      throw e.file() == null ? e.at(file, e.line()) : e;
    }
  }

  private static List<Migration> since(List<Migration> all, CheckRequest request) {
    String since = request.since();
    if (since == null) {
      return all;
    }
    for (int i = 0; i < all.size(); i++) {
      String file = all.get(i).file();
      String last = file.substring(file.lastIndexOf('/') + 1);
      if (file.equals(since) || last.equals(since) || last.startsWith(since + "_")) {
        var result = new ArrayList<Migration>();
        for (int j = 0; j < all.size(); j++) {
          result.add(all.get(j).reported(j > i));
        }
        return result;
      }
    }
    throw PgwrightException.of(Code.USAGE, "--since " + since + ": no such migration is here")
        .hint("name a file or revision among those that are checked");
  }

  /// Numbers by value, everything else by character: `2_b` before `10_a`.
  private static int natural(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int a = digits(left, i);
      int b = digits(right, j);
      int order;
      if (a > i && b > j) {
        String x = left.substring(i, a).replaceFirst("^0+(?=.)", "");
        String y = right.substring(j, b).replaceFirst("^0+(?=.)", "");
        order = x.length() == y.length() ? x.compareTo(y) : x.length() - y.length();
        i = a;
        j = b;
      } else {
        order = left.charAt(i++) - right.charAt(j++);
      }
      if (order != 0) {
        return order;
      }
    }
    return (left.length() - i) - (right.length() - j);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
