package dev.pgwright.job.fix;

import dev.pgwright.alembic.History;
import dev.pgwright.render.Alembic;
import dev.pgwright.render.AlembicTarget;
import dev.pgwright.render.RenderedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// New revisions behind others, in the form that the project's own have: its `script.py.mako`,
/// `file_template` and `truncate_slug_length`.
///
/// @param layout how the project of a file writes revisions
/// @param date of new revisions
public record Followers(Function<String, History.Layout> layout, LocalDate date) {

  private static final List<String> BACK =
      List.of(
          "    # pgwright: allow missing-downgrade the revision before takes all of it back",
          "    pass");

  /// A revision that validates what another has added.
  ///
  /// @param file of the other
  /// @param existing names of the files beside it
  RenderedFile validating(
      String file, String id, String parent, List<String> statements, List<String> existing) {
    var target =
        AlembicTarget.behind(
            parent, "Validate what " + parent + " has added", date, layout.apply(file), existing);
    return Alembic.revision(target, id, AlembicFix.outside(statements), BACK);
  }
}
