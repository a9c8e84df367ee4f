package dev.pgwright.alembic.reading;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// A project's revisions, read without Python.
///
/// @param configFile the file that was read
/// @param scriptLocation folder of `env.py`, absolute
/// @param versionLocations folders of revision files, absolute, in the configured order
/// @param recursive whether folders below them are read too
/// @param revisions every revision, in the order in which `alembic upgrade heads` runs them
/// @param heads ids of the revisions that nothing follows, sorted
/// @param bases ids of the revisions without a parent, sorted
public record StaticHistory(
    Path configFile,
    Path scriptLocation,
    List<Path> versionLocations,
    boolean recursive,
    List<StaticRevision> revisions,
    List<String> heads,
    List<String> bases) {

  /// Folders above a revision that a configuration may lie in.
  private static final int FURTHEST = 6;

  private static final String TEMPLATE = "%(rev)s_%(slug)s";
  private static final int SLUG = 40;

  public StaticHistory {
    versionLocations = List.copyOf(versionLocations);
    revisions = List.copyOf(revisions);
    heads = List.copyOf(heads);
    bases = List.copyOf(bases);
  }

  /// Reads the history of a project.
  ///
  /// @param iniOrFolder as in [AlembicConfig#locate]
  /// @param section of the ini file, `alembic` by default
  /// @throws PgwrightException INPUT with file and line for what Alembic would not load either, and
  ///   for an id or a parent that is no constant
  public static StaticHistory read(Path iniOrFolder, String section) {
    Settings settings = Settings.read(AlembicConfig.locate(iniOrFolder), section);
    Path script = Places.script(settings);
    List<Path> locations = Places.versions(settings, script);
    boolean recursive = settings.flag("recursive_version_locations");
    Graph graph = new Graph(read(locations, recursive));
    return new StaticHistory(
        settings.file(),
        script,
        locations,
        recursive,
        graph.ordered(graph.effectiveHeads()),
        graph.heads(),
        graph.bases());
  }

  /// How a project writes revision files, read without Python: that of the configuration whose
  /// scripts a file belongs to; Alembic's defaults where there is none.
  ///
  /// @param file a revision, in a folder of revisions
  public static History.Layout layout(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (int i = 0; folder != null && i < FURTHEST; i++, folder = folder.getParent()) {
      try {
        Settings settings =
            Settings.read(AlembicConfig.locate(folder), AlembicConfig.DEFAULT_SECTION);
        Path script = Places.script(settings);
        List<Path> locations = Places.versions(settings, script);
        if (locations.stream().anyMatch(file.toAbsolutePath().normalize()::startsWith)) {
          return layout(settings, script, locations);
        }
      } catch (PgwrightException _) {
        // No configuration, or that of something else: the next folder may have it.
      }
    }
    return new History.Layout(List.of(), false, TEMPLATE, SLUG, null, "utf-8", null, null);
  }

  private static History.Layout layout(Settings settings, Path script, List<Path> locations) {
    Path template = script.resolve("script.py.mako");
    String text = null;
    try {
      text = Files.isRegularFile(template) ? Files.readString(template) : null;
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + template).at(template, 0).because(e);
    }
    return new History.Layout(
        locations,
        settings.flag("recursive_version_locations"),
        settings.text("file_template").map(it -> it.replace("%%", "%")).orElse(TEMPLATE),
        settings.text("truncate_slug_length").map(Integer::valueOf).orElse(SLUG),
        settings.text("timezone").orElse(null),
        settings.text("output_encoding").orElse("utf-8"),
        text == null ? null : template,
        text);
  }

  /// What is wrong with a history, so that Alembic does not load it.
  ///
  /// @param line from 1; 0 for the whole file
  public record Flaw(Kind kind, Path file, int line, String message, String hint) {

    /// What is wrong.
    public enum Kind {
      DUPLICATE,
      MISSING_PARENT,
      CYCLE
    }
  }

  /// A history that Alembic might not load, with what is wrong with it.
  public record Flawed(StaticHistory history, List<Flaw> flaws) {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }

  /// The same for a history that Alembic does not load for its ids: a second file of an id comes
  /// last, a parent that no file defines is left out, and those of a cycle come in the order of
  /// their files.
  ///
  /// @throws PgwrightException as [#read], but for these
  public static Flawed readFlawed(Path iniOrFolder, String section) {
    Settings settings = Settings.read(AlembicConfig.locate(iniOrFolder), section);
    Path script = Places.script(settings);
    List<Path> locations = Places.versions(settings, script);
    boolean recursive = settings.flag("recursive_version_locations");
    var flaws = new ArrayList<Flaw>();
    var doubles = new ArrayList<StaticRevision>();
    List<StaticRevision> sound = Graph.sound(read(locations, recursive), flaws, doubles);
    List<StaticRevision> ordered = sound;
    List<String> heads = List.of();
    List<String> bases = List.of();
    try {
      Graph graph = new Graph(sound);
      ordered = graph.ordered(graph.effectiveHeads());
      heads = graph.heads();
      bases = graph.bases();
    } catch (PgwrightException e) {
      flaws.add(Graph.flaw(Flaw.Kind.CYCLE, e, settings.file()));
    }
    var all = new ArrayList<>(ordered);
    all.addAll(doubles);
    return new Flawed(
        new StaticHistory(settings.file(), script, locations, recursive, all, heads, bases), flaws);
  }

  private static List<StaticRevision> read(List<Path> locations, boolean recursive) {
    var found = new LinkedHashMap<Path, StaticRevision>();
    Modules modules =
        Modules.around(locations.isEmpty() ? Path.of(".") : locations.getFirst().resolve("x"));
    for (Path location : locations) {
      for (Path file : files(location, recursive)) {
        Path real = real(file);
        if (!found.containsKey(real)) {
          found.put(
              real,
              StaticRevision.read(file, modules)
                  .orElseThrow(
                      () ->
                          PgwrightException.of(
                                  Code.INPUT,
                                  "Could not determine revision id from filename "
                                      + file.getFileName()
                                      + ".")
                              .hint(
                                  "A file in a folder of revisions needs the variable `revision`.")
                              .at(file, 0)));
        }
      }
    }
    var revisions = new ArrayList<>(found.values());
    revisions.sort(Comparator.comparing(it -> it.path().toString()));
    return revisions;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    }
  }

  private static List<Path> files(Path location, boolean recursive) {
    if (!Files.isDirectory(location)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(location, recursive ? Integer.MAX_VALUE : 1)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> isRevision(it.getFileName().toString()))
          .filter(it -> !it.toString().contains("__pycache__"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read the folder " + location)
          .at(location, 0)
          .because(e);
    }
  }

  private static boolean isRevision(String name) {
    return name.endsWith(".py") && !name.startsWith("__init__") && !name.startsWith(".#");
  }

  /// The revision with exactly this id.
  ///
  /// @throws PgwrightException INPUT when there is none
  public StaticRevision revision(String id) {
    return revisions.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                PgwrightException.of(Code.INPUT, "no revision " + id)
                    .hint("Ids are those in the files' `revision` variables, not file names.")
                    .at(configFile, 0));
  }

  /// A revision and everything it needs, in the order in which Alembic runs them from an empty
  /// database.
  public List<StaticRevision> path(String id) {
    return new Graph(
            revisions.stream()
                .sorted(Comparator.comparing((StaticRevision it) -> it.path().toString()))
                .toList())
        .ordered(List.of(revision(id).id()));
  }
}
