package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import org.jspecify.annotations.Nullable;

/// Django's commands that print SQL; the table knows the others.
final class Django {

  private Django() {}

  /// The one who knows Django's program; null for any other.
  static @Nullable Program find(String name) {
    return name.equals("manage.py") || name.equals("django-admin") ? Django::run : null;
  }

  private static String run(Call call) {
    Program table = Tools.find(call.name());
    String out = table == null ? Hole.TEXT : table.run(call);
    return call.has("sqlflush") ? "TRUNCATE TABLE every_table;\n" : out;
  }
}
