package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Renames;
import dev.pgwright.source.Annotations;
import dev.pgwright.source.Source;
import java.util.ArrayList;
import java.util.List;

/// Renames that somebody has stated, on the command line or in the wanted SQL.
final class Stated {

  private Stated() {}

  /// The renames as `kind:old=new`: those of the request first, then those of the wanted SQL that
  /// have not happened yet.
  ///
  /// @throws PgwrightException INPUT with file and line for an annotation whose old name is unknown
  ///   while the new one is missing, or whose two names both exist
  static List<String> renames(PlanRequest request, Schema before, Source wanted) {
    var stated = new ArrayList<String>();
    request.renames().forEach((label, name) -> stated.add(label + "=" + name));
    for (Annotations.Renamed it : Annotations.of(wanted)) {
      boolean old = Renames.finds(before, stated, it.from());
      boolean now = Renames.finds(before, List.of(), it.to());
      if (old && now) {
        throw PgwrightException.of(
                Code.INPUT, it.from() + " cannot be renamed: " + it.to() + " exists too")
            .hint("take the annotation away, or correct the name")
            .at(it.file(), it.line());
      }
      if (!old && !now) {
        throw PgwrightException.of(Code.INPUT, "renamed-from names nothing: " + it.from())
            .hint("the older schema has neither this nor " + it.to() + "; correct the name")
            .at(it.file(), it.line());
      }
      String rename = it.from() + "=" + it.name();
      if (old && !stated.contains(rename)) {
        stated.add(rename);
      }
    }
    return stated;
  }
}
