package dev.pgwright.job.context;

import dev.pgwright.facts.live.OpenTransaction;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.report.Context;
import dev.pgwright.report.Draft;
import dev.pgwright.rules.Checked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What is known of a database before migrations.
///
/// @param world the schema, with what the server says besides
/// @param schema label of its source; null when none was named
/// @param sizes whether a server told them
public record Known(World world, @Nullable String schema, boolean sizes) {

  /// Statements that a concern names before it counts the rest.
  private static final int NAMED = 5;

  /// What the report says about it.
  ///
  /// @param history whether migrations before the checked ones were read too
  public Context context(boolean history, long smallRows) {
    Context.Level level =
        sizes
            ? Context.Level.DATABASE
            : schema != null
                ? Context.Level.SCHEMA
                : history ? Context.Level.HISTORY : Context.Level.FILES;
    return new Context(
        level,
        world.version(),
        schema,
        sizes ? smallRows : null,
        says(level, smallRows),
        world.live().notes());
  }

  private String says(Context.Level level, long smallRows) {
    String server = "PostgreSQL " + world.version() + ", ";
    return switch (level) {
      case FILES ->
          server
              + "the files alone: what is said of a table that they do not create may happen, if"
              + " it exists and holds many rows";
      case HISTORY ->
          server
              + "the files, each on what those before it make: what is said of those tables will"
              + " happen; how large they are is not known";
      case SCHEMA ->
          server
              + schema
              + ": what is said of its tables will happen; how large they are is not known";
      case DATABASE ->
          server
              + (schema == null ? "a database" : schema)
              + " with sizes and settings: what is said of its tables will happen"
              + (smallRows > 0
                  ? String.format(
                      Locale.ROOT,
                      "; work on tables of at most %,d rows and 64 MB is left out",
                      smallRows)
                  : "");
    };
  }

  /// Adds what was left out, and who would be waited for.
  public void tell(Checked checked, Draft draft) {
    spared(checked, draft);
    String readOnly = world.live().settings().getOrDefault("default_transaction_read_only", "off");
    if (List.of("on", "true", "yes", "1").contains(readOnly.toLowerCase(Locale.ROOT))) {
      draft.concern(
          "default_transaction_read_only is on for this role and database: every change fails"
              + " unless the session sets it off");
    }
    for (OpenTransaction open : world.live().open()) {
      waits(open, checked, draft);
    }
  }

  private static void spared(Checked checked, Draft draft) {
    var rules = new LinkedHashMap<String, SequencedSet<String>>();
    for (Checked.Found each : checked.spared()) {
      if (each.verdict() != null && each.verdict().basis() != null) {
        rules
            .computeIfAbsent(each.verdict().basis(), _ -> new LinkedHashSet<>())
            .add(each.rule().id());
      }
    }
    rules.forEach(
        (basis, ids) -> draft.recommendation(basis + "; left out: " + String.join(", ", ids)));
  }

  private static void waits(OpenTransaction open, Checked checked, Draft draft) {
    var places = new ArrayList<String>();
    for (Checked.Seen seen : checked.statements()) {
      List<QualifiedName> on =
          seen.shared().stream()
              .filter(it -> open.blocks(it.relation(), it.mode()))
              .map(Effect.Held::relation)
              .toList();
      if (!on.isEmpty()) {
        places.add(seen.file() + ":" + seen.line() + " (" + on.getFirst() + ")");
      } else if (seen.concurrent() && open.snapshot()) {
        places.add(seen.file() + ":" + seen.line());
      }
    }
    if (!places.isEmpty()) {
      int more = places.size() - NAMED;
      draft.concern(
          String.join(
              "",
              open.who(),
              " has been in a transaction for ",
              duration(open.seconds()),
              "; these would wait for it: ",
              String.join(", ", places.subList(0, Math.min(NAMED, places.size()))),
              more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static String duration(long seconds) {
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }

  /// A database of which nothing is known but its version.
  public static Known nothing(int version) {
    return new Known(new World(version, false), null, false);
  }
}
