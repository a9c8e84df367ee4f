package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Django's commands that hand words on or print SQL; the table knows the others.
final class Django {

  private Django() {}

  /// The one who knows Django's program; null for any other.
  static @Nullable Program find(String name) {
    return name.equals("manage.py") || name.equals("django-admin") ? Django::run : null;
  }

  private static String run(Call call) {
    List<String> words = call.words();
    int split = words.indexOf("--");
    if (words.contains("dbshell") && split > 0) {
      var inner = new ArrayList<>(List.of("psql"));
      inner.addAll(words.subList(split + 1, words.size()));
      return call.with(inner).runFrom(0);
    }
    Program table = Tools.find(call.name());
    String out = table == null ? Hole.TEXT : table.run(call);
    return words.contains("sqlflush") ? "TRUNCATE TABLE every_table;\n" : out;
  }
}
