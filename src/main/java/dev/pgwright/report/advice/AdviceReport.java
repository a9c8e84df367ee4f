package dev.pgwright.report.advice;

import dev.pgwright.advise.Advice;
import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.measure.Measured;
import dev.pgwright.model.Name;
import dev.pgwright.report.Palette;
import dev.pgwright.report.Palette.Ink;
import dev.pgwright.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Advice on indexes, as JSON or text.
public final class AdviceReport {

  /// Costs that differ more than this with the values of parameters are told.
  private static final double SENSITIVE = 10;

  private static final String EVIDENCE =
      "costs are the planner's, on a planner twin with the statistics of the database; nothing was"
          + " executed";

  /// Remedies that come before indexes, which are chosen as if these were done.
  private static final List<String> FIRST =
      List.of(
          "missing-statistics",
          "stale-statistics",
          "create-statistics",
          "statistics-target",
          "n-distinct",
          "autovacuum-analyze",
          "vacuum",
          "autovacuum-vacuum",
          "work-mem");

  private final Advice advice;
  private final List<Name> names;
  private final List<String> notes;
  private final @Nullable Measured measured;
  private final @Nullable Report migration;

  private AdviceReport(
      Advice advice,
      List<Name> names,
      List<String> notes,
      @Nullable Measured measured,
      @Nullable Report migration) {
    this.measured = measured;
    this.advice = advice;
    this.names = names;
    this.notes = notes;
    this.migration = migration;
  }

  /// What there is to say about indexes.
  ///
  /// @param names of the indexes, in their order
  /// @param notes what the twin lacks of the database
  /// @param measured null where nothing was run
  /// @param migration null without
  public static AdviceReport of(
      Advice advice,
      List<Name> names,
      List<String> notes,
      @Nullable Measured measured,
      @Nullable Report migration) {
    return new AdviceReport(advice, names, notes, measured, migration);
  }

  String level() {
    return measured == null ? "twin" : "measured";
  }

  Optional<Measured.Run> run(Advice.Planned it) {
    return measured == null ? Optional.empty() : measured.run(it.query().name());
  }

  List<Advice.Planned> better() {
    return advice.queries().stream()
        .filter(it -> it.factor() > 1.01)
        .filter(it -> !it.uses().isEmpty() || it.rewritten() != null)
        .toList();
  }

  static String create(Proposal index, Name name) {
    return index.sql(name).replaceFirst("CREATE INDEX", "CREATE INDEX CONCURRENTLY");
  }

  /// What is proposed for a statement, one `CREATE INDEX` after the other.
  String fix(Advice.Planned query) {
    var fix = new ArrayList<String>();
    if (query.rewritten() != null) {
      fix.add("write it as: " + query.rewritten());
    }
    for (int i = 0; i < names.size(); i++) {
      Proposal index = advice.indexes().get(i).index();
      if (query.uses().contains(index.definition())) {
        fix.add(create(index, names.get(i)));
      }
    }
    return String.join("; ", fix);
  }

  static String reason(Advice.Chosen it) {
    String whom =
        it.queries().size() == 1
            ? String.format(
                Locale.ROOT, "makes %s %.1f times cheaper", it.queries().getFirst(), it.factor())
            : String.format(
                Locale.ROOT,
                "makes %d statements cheaper, one of them %.1f times",
                it.queries().size(),
                it.factor());
    return whom
        + String.format(Locale.ROOT, "; saves %.1f %% of the workload's cost", 100 * it.saved());
  }

  List<String> recommendations() {
    var all = new ArrayList<>(advice.recommendations());
    if (migration != null) {
      all.addAll(migration.recommendations());
    }
    return all;
  }

  List<Advice.Planned> sensitive() {
    return advice.queries().stream().filter(it -> it.sensitive() > SENSITIVE).toList();
  }

  List<String> concerns() {
    var all = new ArrayList<String>();
    if (measured == null) {
      all.add(EVIDENCE);
    } else {
      all.addAll(MeasuredReport.concerns(measured));
    }
    all.addAll(notes);
    if (!advice.unplanned().isEmpty()) {
      all.add(advice.unplanned().size() + " statements could not be planned");
    }
    if (migration != null) {
      all.addAll(migration.concerns());
    }
    return all;
  }

  /// The keys of a report; costs, what was measured and what was left out beside them.
  public String json() {
    return new AdviceJson(this, advice, names, measured, migration).document();
  }

  /// For people: the change first, then each statement, then what was left out.
  public String text(Palette palette) {
    var out = new StringBuilder();
    section(out, palette, "Before any index", RemedyReport.lines(remedies(true)));
    if (!out.isEmpty()) {
      out.deleteCharAt(0).append('\n');
    }
    indexes(out, palette);
    section(out, palette, "Beside indexes", RemedyReport.lines(remedies(false)));
    statements(out, palette);
    section(
        out,
        palette,
        "Left out",
        advice.leftOut().stream().map(it -> it.index().definition() + ": " + it.why()).toList());
    section(
        out,
        palette,
        "Not planned",
        advice.unplanned().stream().map(it -> it.query().name() + ": " + it.why()).toList());
    section(
        out,
        palette,
        "Costs that depend on the values of parameters",
        sensitive().stream()
            .map(
                it ->
                    String.format(Locale.ROOT, "%s: %.0f times", it.query().name(), it.sensitive()))
            .toList());
    section(out, palette, "Also", recommendations());
    if (migration != null) {
      section(out, palette, "Written", migration.migrationsCreated());
      section(out, palette, "Blocked", migration.blockedBy());
    }
    end(out);
    return out.toString();
  }

  /// What is to be done about statistics and settings, or the rest.
  private List<Remedy> remedies(boolean first) {
    return advice.remedies().stream().filter(it -> FIRST.contains(it.rule()) == first).toList();
  }

  private void indexes(StringBuilder out, Palette palette) {
    double before = advice.cost(false);
    String heading =
        advice.indexes().isEmpty()
            ? "No index pays for this workload"
            : String.format(
                Locale.ROOT,
                "%d %s, %.1f MB: the workload costs %.1f %% of what it costs now",
                names.size(),
                names.size() == 1 ? "index" : "indexes",
                advice.sizeMb(),
                before == 0 ? 100 : 100 * advice.cost(true) / before);
    out.append(palette.paint(Ink.HEADING, heading)).append("\n");
    for (int i = 0; i < names.size(); i++) {
      Advice.Chosen it = advice.indexes().get(i);
      out.append("\n  ").append(create(it.index(), names.get(i))).append("\n    ");
      out.append(String.format(Locale.ROOT, "%.1f MB; ", it.sizeBytes() / 1048576.0));
      out.append(reason(it)).append('\n');
    }
  }

  private void end(StringBuilder out) {
    out.append('\n');
    if (measured == null) {
      out.append("Evidence: twin; ").append(EVIDENCE).append(".\n");
    } else {
      out.append(
          "Evidence: measured; medians of warm runs on a throwaway server with copied rows (fastest"
              + " to slowest).\n");
      MeasuredReport.lines(measured).forEach(it -> out.append("  ").append(it).append('\n'));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%d indexes were tried; the best choice among them is cheaper by %.2f %% at most.\n",
            advice.candidates(),
            100 * advice.bound()));
    concerns().stream()
        .filter(it -> !it.equals(EVIDENCE))
        .forEach(it -> out.append("Note: ").append(it).append('\n'));
  }

  private void statements(StringBuilder out, Palette palette) {
    if (advice.queries().isEmpty()) {
      return;
    }
    out.append('\n').append(palette.paint(Ink.HEADING, "Statements")).append('\n');
    out.append(
        String.format(Locale.ROOT, "  %14s %14s %9s  %s\n", "cost now", "then", "factor", ""));
    for (Advice.Planned it : advice.queries()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %14.2f %14.2f %9s  %s\n",
              it.costBefore(),
              it.costAfter(),
              it.factor() > 1.01 ? String.format(Locale.ROOT, "%.1f", it.factor()) : "-",
              it.query().name()
                  + run(it).map(run -> " (" + MeasuredReport.ms(run) + ")").orElse("")
                  + ": "
                  + brief(it.query().sql())));
    }
  }

  private static String brief(String sql) {
    String line = sql.replaceAll("\\s+", " ").strip();
    return line.length() > 60 ? line.substring(0, 59) + "…" : line;
  }

  private static void section(
      StringBuilder out, Palette palette, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append('\n').append(palette.paint(Ink.HEADING, title)).append('\n');
      lines.forEach(it -> out.append("  ").append(it).append('\n'));
    }
  }
}
