package dev.pgwright.render;

import dev.pgwright.alembic.Environment;
import dev.pgwright.alembic.History;
import dev.pgwright.alembic.Revision;
import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Alembic project that gets new revisions.
///
/// @param message what the migration is for, one line
/// @param date the date of the files
/// @param parents ids of the revisions that the first new one follows; empty in a new history
/// @param mode how `env.py` cuts a run into transactions
/// @param fileTemplate `file_template` with single percent signs; null for `YYYY_MM_DD_slug`
/// @param truncateSlugLength longest slug that `file_template` gets
/// @param template the project's `script.py.mako`; null for Alembic's own
/// @param unqualified the schema that names without one mean on the project's connections; left out
///   of calls
/// @param enums the enum types that columns may have; tables with a column of any other enum are
///   created by SQL
/// @param existingRevisions ids that are taken
/// @param existingFiles names that are taken, relative to the folder of the new files
public record AlembicTarget(
    String message,
    LocalDate date,
    List<String> parents,
    TransactionMode mode,
    @Nullable String fileTemplate,
    int truncateSlugLength,
    @Nullable String template,
    Name unqualified,
    List<EnumType> enums,
    List<String> existingRevisions,
    List<String> existingFiles) {

  /// The default of Alembic's `file_template`.
  static final String ALEMBIC_DEFAULT = "%(rev)s_%(slug)s";

  public AlembicTarget {
    parents = List.copyOf(parents);
    enums = List.copyOf(enums);
    existingRevisions = List.copyOf(existingRevisions);
    existingFiles = List.copyOf(existingFiles);
  }

  /// A revision behind another, named and laid out as a project does it.
  public static AlembicTarget behind(
      String parent,
      String message,
      LocalDate date,
      History.Layout layout,
      List<String> existingFiles) {
    return new AlembicTarget(
        message,
        date,
        List.of(parent),
        TransactionMode.PER_MIGRATION,
        layout.fileTemplate(),
        layout.truncateSlugLength(),
        layout.templateText(),
        new Name("public"),
        List.of(),
        List.of(),
        existingFiles);
  }

  /// The target that a project's history and `env.py` describe; new revisions follow its heads.
  ///
  /// @param folder where the new files will be, one of the version locations
  public static AlembicTarget of(
      String message,
      LocalDate date,
      History history,
      Environment environment,
      Path folder,
      List<EnumType> enums) {
    History.Layout layout = history.layout();
    return new AlembicTarget(
        message,
        date,
        history.heads(),
        environment.mode(),
        layout.fileTemplate().equals(ALEMBIC_DEFAULT) ? null : layout.fileTemplate(),
        layout.truncateSlugLength(),
        layout.templateText(),
        new Name("public"),
        enums,
        history.revisions().stream().map(Revision::id).toList(),
        history.revisions().stream()
            .filter(it -> it.path().startsWith(folder))
            .map(it -> folder.relativize(it.path()).toString().replace('\\', '/'))
            .toList());
  }
}
