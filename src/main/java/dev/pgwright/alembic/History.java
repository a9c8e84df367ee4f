package dev.pgwright.alembic;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// A project's revisions and the settings that decide how the next one is written, read without
/// connecting to anything.
///
/// @param versions what runs it
/// @param configFile the file that was read
/// @param scriptLocation folder of `env.py`, absolute
/// @param envPy absolute; the file need not exist
/// @param layout where and how revision files are written
/// @param revisions every revision, in the order in which `alembic upgrade heads` runs them
/// @param heads ids of the revisions that nothing follows, sorted
/// @param bases ids of the revisions without a parent, sorted
/// @param warnings what Alembic warned about while it read the history
public record History(
    Versions versions,
    Path configFile,
    Path scriptLocation,
    Path envPy,
    Layout layout,
    List<Revision> revisions,
    List<String> heads,
    List<String> bases,
    List<String> warnings) {

  public History {
    revisions = List.copyOf(revisions);
    heads = List.copyOf(heads);
    bases = List.copyOf(bases);
    warnings = List.copyOf(warnings);
  }

  /// Releases of the programs that read the history, as they print themselves.
  public record Versions(String alembic, String sqlalchemy, String python) {}

  /// Where and how Alembic writes a revision file.
  ///
  /// @param versionLocations folders of revision files, absolute, in the configured order
  /// @param recursive whether folders below them are read too
  /// @param fileTemplate `file_template`, percent signs not doubled
  /// @param truncateSlugLength longest slug in a file's name
  /// @param timezone zone of the dates in a file; null for the machine's own
  /// @param outputEncoding encoding of a new file
  /// @param template `script.py.mako`; null when there is none
  /// @param templateText its content; null when there is none
  public record Layout(
      List<Path> versionLocations,
      boolean recursive,
      String fileTemplate,
      int truncateSlugLength,
      @Nullable String timezone,
      String outputEncoding,
      @Nullable Path template,
      @Nullable String templateText) {

    public Layout {
      versionLocations = List.copyOf(versionLocations);
    }
  }

  /// The revision with exactly this id.
  ///
  /// @throws PgwrightException [Code#INPUT] when there is none
  public Revision revision(String id) {
    return revisions.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                PgwrightException.of(Code.INPUT, "no revision " + id + " in " + layoutFolders())
                    .at(configFile, 0)
                    .hint("Ids are those in the files' `revision` variables, not file names."));
  }

  /// The one head.
  ///
  /// @return null for a history without revisions
  /// @throws PgwrightException [Code#INPUT] when there are several
  public @Nullable String head() {
    if (heads.size() > 1) {
      throw PgwrightException.of(
              Code.INPUT,
              "the history has "
                  + heads.size()
                  + " heads where one is needed: "
                  + String.join(", ", heads))
          .at(configFile, 0)
          .hint("Merge them (alembic merge heads), or name one of them with --head.");
    }
    return heads.isEmpty() ? null : heads.getFirst();
  }

  /// The revision and everything it needs, in the order Alembic runs them from an empty database.
  ///
  /// @param id the last one, included
  public List<Revision> path(String id) {
    SequencedSet<String> needed = new LinkedHashSet<>();
    Deque<Revision> open = new ArrayDeque<>(List.of(revision(id)));
    while (!open.isEmpty()) {
      Revision next = open.removeFirst();
      if (needed.add(next.id())) {
        next.downRevisions().forEach(it -> open.add(revision(it)));
        next.dependsOn().forEach(it -> open.add(revision(it)));
      }
    }
    return revisions.stream().filter(it -> needed.contains(it.id())).toList();
  }

  private String layoutFolders() {
    return String.join(", ", layout.versionLocations().stream().map(Path::toString).toList());
  }
}
