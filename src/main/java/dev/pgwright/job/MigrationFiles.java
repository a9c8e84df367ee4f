package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.input.Deployed;
import dev.pgwright.job.input.Git;
import dev.pgwright.job.input.Includes;
import dev.pgwright.job.input.LiquibaseSql;
import dev.pgwright.job.input.Since;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Own;
import dev.pgwright.sql.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files and folders of migrations, in the order they run.
///
/// What is wrong with a history as a whole is put into a list beside it.
final class MigrationFiles {

  /// Larger files are data, not migrations.
  private static final long MOST_BYTES = 256L << 20;

  /// Names that begin with a number or a date, which is the order they run in.
  private static final Pattern NUMBERED = Pattern.compile("[0-9]+\\D.*\\.sql");

  private static final String DOWN = ".down.sql";

  private static final Comparator<Path> ORDER =
      Comparator.comparing((Path it) -> it.getFileName().toString(), MigrationFiles::natural)
          .thenComparing(Path::toString);

  private MigrationFiles() {}

  static List<Migration> read(CheckRequest request, List<Checked.Found> found) {
    var noted = new ArrayList<Checked.Found>();
    List<Migration> all = all(request, noted);
    if (request.since() == null) {
      noted.forEach(it -> found.add(it.rule().equals(Own.ONE_TRANSACTION) ? it.asInfo() : it));
      return runs(all, false);
    }
    var since = new Since(request.since(), request.folder(), MigrationFiles::text);
    if (!since.known(all)) {
      noted.clear();
      all = all(request.all(), noted);
      List<String> files = all.stream().map(Migration::file).toList();
      all = changesets(since.changed(all), request);
      all = all.stream().map(it -> edited(it, request)).toList();
      List<String> changed = all.stream().filter(Migration::reported).map(Migration::file).toList();
      noted.removeIf(it -> files.contains(it.file()) && !changed.contains(it.file()));
    } else {
      all = since.after(all);
    }
    List<Migration> runs = runs(all, true);
    boolean together = runs.stream().anyMatch(Migration::joined);
    noted.removeIf(it -> it.rule().equals(Own.ONE_TRANSACTION) && !together);
    found.addAll(noted);
    return runs;
  }

  /// The migrations, each that is reported in the transaction of the one before it where both are
  /// of one run.
  private static List<Migration> runs(List<Migration> all, boolean pending) {
    var result = new ArrayList<Migration>();
    boolean open = false;
    for (Migration each : all) {
      boolean goesOn = pending && each.joined() && each.reported();
      result.add(each.joined(goesOn && open && !each.downgrade()));
      open = each.downgrade() ? open : goesOn;
    }
    return result;
  }

  /// The migrations, those of a changed changelog changeset by changeset.
  private static List<Migration> changesets(List<Migration> all, CheckRequest request) {
    var result = new ArrayList<Migration>();
    var done = new LinkedHashSet<String>();
    String since = String.valueOf(request.since());
    for (Migration each : all) {
      String name = each.file();
      Path path = request.folder().resolve(name);
      String now = each.reported() && name.endsWith(".sql") ? text(path) : "";
      Optional<String> before =
          LiquibaseSql.is(now) ? Git.before(request.folder(), since, path) : Optional.empty();
      if (before.isEmpty()) {
        result.add(each);
      } else if (done.add(name)) {
        result.addAll(Deployed.since(since, name, before.get(), now));
      }
    }
    return result;
  }

  /// The migration with a fault where git had it already, and it did something else then.
  private static Migration edited(Migration migration, CheckRequest request) {
    String since = String.valueOf(request.since());
    Path path = request.folder().resolve(migration.file());
    boolean python = migration.file().endsWith(".py");
    boolean flyway = FlywayMigrations.versioned(path);
    boolean numbered = NUMBERED.matcher(String.valueOf(path.getFileName())).matches();
    if (!migration.reported() || migration.downgrade() || !(python || flyway || numbered)) {
      return migration;
    }
    String before = Git.before(request.folder(), since, path).orElse(null);
    String now = before == null ? "" : text(path);
    boolean other =
        before != null
            && !LiquibaseSql.is(now)
            && (python
                ? AlembicMigrations.edited(path, before, now)
                : flyway
                    ? !before.replace("\r", "").equals(now.replace("\r", ""))
                    : !Deployed.statements(before).equals(Deployed.statements(now)));
    return other
        ? migration.with(
            new Migration.Fault(
                Own.EDITED_REVISION,
                "it was there at "
                    + since
                    + (flyway
                        ? " with another text; flyway validate fails where it has run"
                        : " and did something else; databases that ran it do not get the change"),
                "take the change back, and write a migration of its own for it"))
        : migration;
  }

  private static List<Migration> all(CheckRequest request, List<Checked.Found> found) {
    var all = new ArrayList<Migration>();
    for (String name : request.files()) {
      if (name.equals("-")) {
        all.addAll(script("-", request.folder(), String.valueOf(request.stdin()), request));
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
          all.addAll(sql(file, shown(name, path, file), request));
        }
      } else {
        all.addAll(sql(path, name.replace('\\', '/'), request));
      }
    }
    return backAfterThere(all);
  }

  /// The migrations, each `.down.sql` behind the file that it takes back, since names sort it
  /// before that.
  private static List<Migration> backAfterThere(List<Migration> all) {
    var waiting = new LinkedHashMap<String, List<Migration>>();
    var names = new LinkedHashSet<String>();
    all.stream().filter(it -> !it.downgrade()).forEach(it -> names.add(it.file()));
    for (Migration each : all) {
      there(each, names).ifPresent(it -> put(waiting, it, each));
    }
    var result = new ArrayList<Migration>();
    for (int i = 0; i < all.size(); i++) {
      Migration each = all.get(i);
      if (there(each, names).isEmpty()) {
        result.add(each);
        boolean last = i + 1 == all.size() || !all.get(i + 1).file().equals(each.file());
        result.addAll(last ? waiting.getOrDefault(each.file(), List.of()) : List.of());
      }
    }
    return result;
  }

  private static void put(Map<String, List<Migration>> map, String name, Migration migration) {
    map.computeIfAbsent(name, _ -> new ArrayList<>()).add(migration);
  }

  /// The file that a `.down.sql` takes back, where that is there too.
  private static Optional<String> there(Migration migration, Set<String> names) {
    String name = migration.file();
    if (!migration.downgrade() || !name.toLowerCase(Locale.ROOT).endsWith(DOWN)) {
      return Optional.empty();
    }
    String start = name.substring(0, name.length() - DOWN.length());
    return Stream.of(start + ".up.sql", start + ".sql").filter(names::contains).findFirst();
  }

  static String shown(String name, Path folder, Path file) {
    String below = folder.relativize(file).toString();
    if (name.equals(".") || name.equals("./")) {
      return below.replace('\\', '/');
    }
    return (name.endsWith("/") ? name + below : name + "/" + below).replace('\\', '/');
  }

  static List<Path> inside(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(it -> it.getFileName().toString().endsWith(".sql"))
          .filter(it -> Files.isRegularFile(it) || !Files.exists(it))
          .sorted(ORDER)
          .toList();
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot read " + folder + ": " + e.getMessage())
          .because(e);
    }
  }

  private static List<Migration> sql(Path file, String shown, CheckRequest request) {
    List<Migration> read = script(shown, file, text(file), request);
    if (!shown.toLowerCase(Locale.ROOT).endsWith(DOWN) && !FlywayMigrations.undoes(file)) {
      return read;
    }
    Migration way = read.getFirst();
    return List.of(new Migration(shown, way.pieces(), way.wrapped(), true, true, List.of()));
  }

  /// A script, or the changesets of a changelog.
  private static List<Migration> script(
      String shown, Path file, String text, CheckRequest request) {
    if (LiquibaseSql.is(text)) {
      return LiquibaseSql.read(shown, text);
    }
    Migration plain = Migration.sql(shown, text, request.single());
    if (!request.handling().follow()) {
      return List.of(plain);
    }
    List<Migration.Piece> pieces = Includes.of(request.folder(), file, text, MigrationFiles::text);
    return List.of(new Migration(shown, pieces, plain.wrapped(), false, true, List.of()));
  }

  private static PgwrightException larger() {
    return PgwrightException.of(Code.INPUT, "larger than 256 MB, which no migration is")
        .hint("leave files of data out");
  }

  /// The text of a stream, which may have no end.
  static String decoded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw larger();
    }
    return Script.decode(bytes);
  }

  /// The text of a file, with its place when it cannot be read.
  static String text(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
        throw larger().at(file, 0);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return decoded(in);
      }
    } catch (NoSuchFileException e) {
      throw PgwrightException.of(
              Code.INPUT,
              Files.isSymbolicLink(file) ? "a link to nothing" : "there is no such file")
          .at(file, 0)
          .because(e);
    } catch (IOException e) {
      String why = Files.isDirectory(file) ? "it is a folder" : e.getMessage();
      throw PgwrightException.of(Code.FILES, "cannot be read: " + why).at(file, 0).because(e);
    } catch (PgwrightException e) {
      throw e.file() == null ? e.at(file, e.line()) : e;
    }
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
        String x = left.substring(zeros(left, i, a), a);
        String y = right.substring(zeros(right, j, b), b);
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

  /// Behind the zeros that a number begins with; its last digit stays.
  private static int zeros(String text, int from, int end) {
    int at = from;
    while (at < end - 1 && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
