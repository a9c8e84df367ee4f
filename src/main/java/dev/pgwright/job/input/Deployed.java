package dev.pgwright.job.input;

import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Own;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a changelog held at a commit, against what it holds now.
public final class Deployed {

  private Deployed() {}

  /// The changesets of a changelog: those that were there before are not reported, and those that
  /// were there with other statements have a fault.
  ///
  /// @param since how the commit is named
  /// @param before the changelog's text at the commit
  /// @param now its text
  public static List<Migration> since(String since, String file, String before, String now) {
    Map<String, String> known = new LinkedHashMap<>();
    for (LiquibaseSql.Changeset each : LiquibaseSql.changesets(file, before)) {
      known.putIfAbsent(key(each), said(each.migration()));
    }
    var result = new ArrayList<Migration>();
    for (LiquibaseSql.Changeset each : LiquibaseSql.changesets(file, now)) {
      Migration migration = each.migration();
      String was = known.get(key(each));
      if (was == null) {
        result.add(migration);
      } else if (was.equals(said(migration))) {
        result.add(migration.reported(false));
      } else {
        result.add(migration.downgrade() || each.again() ? migration : edited(each, since));
      }
    }
    return result;
  }

  private static String key(LiquibaseSql.Changeset changeset) {
    return changeset.id() + (changeset.migration().downgrade() ? " back" : "");
  }

  private static String said(Migration migration) {
    return statements(migration.pieces().getFirst().text());
  }

  /// The text of a script without lines that hold no statement, each space one blank.
  public static String statements(String text) {
    var kept = new ArrayList<String>();
    text.lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty() && !it.startsWith("--"))
        .forEach(it -> kept.add(it.replaceAll("\\s+", " ")));
    return String.join(" ", kept);
  }

  private static Migration edited(LiquibaseSql.Changeset changeset, String since) {
    return changeset
        .migration()
        .with(
            new Migration.Fault(
                Own.EDITED_REVISION,
                "changeset "
                    + changeset.id()
                    + " was there at "
                    + since
                    + " with other statements; liquibase update fails where it has run",
                "take the change back, and write a changeset of its own for it"));
  }
}
