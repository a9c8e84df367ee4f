package dev.pgwright.flyway;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.flyway.FileName.Kind;
import dev.pgwright.sql.Script;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A folder of Flyway migrations and of folders with more.
public final class FlywayFolder {

  /// Code that Flyway compiles or starts itself.
  private static final List<String> PROGRAMS =
      List.of(".java", ".kt", ".groovy", ".scala", ".class", ".ps1", ".sh", ".bat", ".cmd", ".py");

  /// A migration file before it is read.
  private record Found(Path file, FileName name) {}

  private final Path folder;
  private final FlywaySettings settings;
  private final FileName.Form form;
  private final Placeholders placeholders;
  private final List<Found> found = new ArrayList<>();
  private final List<Path> ignored = new ArrayList<>();

  private FlywayFolder(Path folder, FlywaySettings settings, Placeholders placeholders) {
    this.folder = folder;
    this.settings = settings;
    this.form = FileName.Form.of(settings);
    this.placeholders = placeholders;
  }

  /// What Flyway would run on an empty database: versioned migrations by their versions, from the
  /// newest baseline migration on where there is one, then repeatable ones by their descriptions.
  /// Undo migrations stand beside them.
  ///
  /// @param target the last version, included; null for all
  /// @param given values of placeholders, by name; they come before those of Flyway's own settings
  /// @param env the user's environment, for `FLYWAY_PLACEHOLDERS_…`
  /// @throws PgwrightException INPUT for what cannot be read, a placeholder without a value, two
  ///   migrations of one version, a version that no file has, and for migrations in Java and
  ///   callbacks
  public static FlywayHistory read(
      Path folder, @Nullable String target, Map<String, String> given, Map<String, String> env) {
    if (!Files.isDirectory(folder)) {
      throw PgwrightException.of(Code.INPUT, "no such folder: " + folder)
          .at(folder, 0)
          .hint("name the folder that holds Flyway's V…__….sql files behind flyway:");
    }
    FlywaySettings settings = FlywaySettings.find(folder);
    return new FlywayFolder(folder, settings, placeholders(settings, given, env)).history(target);
  }

  private static Placeholders placeholders(
      FlywaySettings settings, Map<String, String> given, Map<String, String> env) {
    var values = new TreeMap<String, String>();
    String schema = settings.value("defaultSchema");
    List<String> schemas = settings.texts("schemas");
    values.put(
        "flyway:defaultschema",
        schema != null ? schema : schemas.isEmpty() ? "public" : schemas.getFirst());
    values.put("flyway:table", settings.text("table", "flyway_schema_history"));
    values.put("flyway:environment", "default");
    values.putAll(settings.placeholders());
    values.putAll(FlywaySettings.placeholders(env));
    given.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
    return new Placeholders(
        settings.text("placeholderPrefix", "${"), settings.text("placeholderSuffix", "}"), values);
  }

  private FlywayHistory history(@Nullable String target) {
    if (settings.value("initSql") != null) {
      throw refused(
          Objects.requireNonNull(settings.file()), "flyway.initSql", "it is run by Flyway only");
    }
    files().forEach(this::add);
    JavaMigrations.refuse(folder);
    if (found.stream().noneMatch(it -> it.name().kind() != Kind.UNDO)) {
      throw PgwrightException.of(Code.INPUT, "no migrations in the folder " + folder)
          .at(folder, 0)
          .hint("Flyway's files are called V1__description.sql or R__description.sql");
    }
    List<FlywayMigration> migrations = new ArrayList<>();
    versioned(target).forEach(it -> migrations.add(migration(it)));
    ordered(Kind.REPEATABLE, Comparator.comparing(FileName::description))
        .forEach(it -> migrations.add(migration(it)));
    List<String> schemas = new ArrayList<>(settings.texts("schemas"));
    String first = settings.value("defaultSchema");
    if (first != null && !schemas.contains(first)) {
      schemas.addFirst(first);
    }
    return new FlywayHistory(
        migrations,
        ordered(Kind.UNDO, Comparator.comparing(FlywayFolder::version)).stream()
            .map(this::migration)
            .toList(),
        Boolean.TRUE.equals(settings.flag("mixed")),
        Boolean.TRUE.equals(settings.flag("group")),
        schemas,
        first == null && !schemas.isEmpty() ? schemas.getFirst() : first,
        ignored);
  }

  private List<Path> files() {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(it -> folder.relativize(it).toString()))
          .toList();
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read the folder " + folder)
          .at(folder, 0)
          .because(e);
    }
  }

  private void add(Path file) {
    String name = file.getFileName().toString();
    for (String program : PROGRAMS) {
      if (name.endsWith(program)
          && form.parse(name.substring(0, name.length() - program.length())).isPresent()) {
        throw refused(file, "the migration " + name, "only migrations in SQL can be run here");
      }
    }
    String stem = form.stem(name).orElse(null);
    if (stem == null) {
      return;
    }
    FileName parsed = form.parse(stem).orElse(null);
    if (parsed != null) {
      found.add(new Found(file, parsed));
    } else if (Callbacks.runs(stem, form.separator())) {
      throw refused(file, "the callback " + name, "callbacks are run by Flyway only");
    } else if (form.almost(stem)) {
      throw PgwrightException.of(Code.INPUT, "Flyway would not see " + name + ", for its name")
          .hint("a version is followed by two underscores: V2__add_users.sql")
          .at(file, 0);
    } else if (!Callbacks.known(stem, form.separator())) {
      ignored.add(file);
    }
  }

  private static PgwrightException refused(Path file, String what, String why) {
    return PgwrightException.of(Code.INPUT, what + " is not run: " + why)
        .hint(
            "let Flyway migrate an empty database, and name that database as db:URL in place of"
                + " the folder")
        .at(file, 0);
  }

  private List<Found> versioned(@Nullable String target) {
    Comparator<FileName> byVersion = Comparator.comparing(FlywayFolder::version);
    List<Found> all = new ArrayList<>(ordered(Kind.VERSIONED, byVersion));
    List<Found> baselines = new ArrayList<>(ordered(Kind.BASELINE, byVersion));
    if (target != null && !target.equals("latest")) {
      FlywayVersion last = last(target, all, baselines);
      all.removeIf(it -> version(it.name()).compareTo(last) > 0);
      baselines.removeIf(it -> version(it.name()).compareTo(last) > 0);
    }
    if (!baselines.isEmpty()) {
      Found base = baselines.getLast();
      all.removeIf(it -> version(it.name()).compareTo(version(base.name())) <= 0);
      all.addFirst(base);
    }
    return all;
  }

  private FlywayVersion last(String target, List<Found> all, List<Found> baselines) {
    FlywayVersion last =
        FlywayVersion.of(target)
            .orElseThrow(
                () ->
                    PgwrightException.of(Code.USAGE, "not a version of Flyway: " + target)
                        .hint("a version is made of numbers: flyway:" + folder + "@1.2"));
    if (all.stream().noneMatch(it -> version(it.name()).equals(last))
        && baselines.stream().noneMatch(it -> version(it.name()).equals(last))) {
      throw PgwrightException.of(Code.INPUT, "no migration has the version " + last)
          .at(folder, 0)
          .hint(
              all.isEmpty() ? "there are none" : "the newest is " + all.getLast().name().version());
    }
    return last;
  }

  private static FlywayVersion version(FileName name) {
    return Objects.requireNonNull(name.version());
  }

  /// The migrations of a kind in their order, of which no two are equal.
  private List<Found> ordered(Kind kind, Comparator<FileName> order) {
    List<Found> all =
        found.stream()
            .filter(it -> it.name().kind() == kind)
            .sorted((a, b) -> order.compare(a.name(), b.name()))
            .toList();
    for (int i = 1; i < all.size(); i++) {
      if (order.compare(all.get(i - 1).name(), all.get(i).name()) == 0) {
        String same =
            kind == Kind.REPEATABLE
                ? "description \"" + all.get(i).name().description() + "\""
                : "version " + all.get(i).name().version();
        throw PgwrightException.of(
                Code.INPUT,
                "two migrations have the " + same + ": " + all.get(i - 1).file() + " and this")
            .hint("rename one of them")
            .at(all.get(i).file(), 0);
      }
    }
    return all;
  }

  private FlywayMigration migration(Found one) {
    FileSettings own = FileSettings.of(one.file());
    String text = decoded(one.file(), own.encoding() == null ? usualEncoding() : own.encoding());
    Boolean replaced =
        own.placeholderReplacement() == null
            ? settings.flag("placeholderReplacement")
            : own.placeholderReplacement();
    return new FlywayMigration(
        one.file(),
        one.name().version(),
        one.name().description(),
        Boolean.FALSE.equals(replaced) ? text : placeholders.replace(one.file(), text),
        own.executeInTransaction() == null
            ? settings.flag("executeInTransaction")
            : own.executeInTransaction());
  }

  private String usualEncoding() {
    return settings.text("encoding", "UTF-8");
  }

  private static String decoded(Path file, String encoding) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    }
    try {
      Charset charset = Charset.forName(encoding);
      if (!charset.equals(StandardCharsets.UTF_8)) {
        return new String(bytes, charset);
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw PgwrightException.of(Code.INPUT, "no such encoding: " + encoding)
          .at(file, 0)
          .because(e);
    }
    try {
      return Script.decode(bytes);
    } catch (PgwrightException e) {
      throw e.at(file, e.line());
    }
  }
}
