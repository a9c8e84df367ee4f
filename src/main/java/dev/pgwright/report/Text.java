package dev.pgwright.report;

import dev.pgwright.report.Palette.Ink;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reports for people: a headline with the status, then one section for each thing there is to say.
public final class Text {

  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private Text(Palette palette) {
    this.palette = palette;
  }

  /// The report as lines with `\n`, the last one included.
  public static String of(Report report, Palette palette) {
    var text = new Text(palette);
    text.headline(report);
    text.context(report.context());
    text.files(report);
    text.section("Steps", report.steps(), (step, number) -> text.step(step, number));
    text.proof(report.evidence());
    text.section("Findings", report.findings(), (finding, _) -> text.finding(finding));
    text.durations(report);
    text.section(
        "Performance", report.performanceFindings(), (finding, _) -> text.performance(finding));
    text.reasons(report);
    text.section("Approvals", report.approvalsRequired(), (it, _) -> text.approval(it));
    text.section("Questions", report.questions(), (it, _) -> text.item(Ink.WARNING, "?", it));
    text.section("Concerns", report.concerns(), (it, _) -> text.item(Ink.WARNING, "!", it));
    text.section("Recommendations", report.recommendations(), (it, _) -> text.item(null, "-", it));
    text.section("Not done", report.deferred(), (it, _) -> text.item(null, "-", it));
    report.previews().forEach(text::preview);
    return text.out.toString();
  }

  private void headline(Report report) {
    Status status = report.status();
    var facts = new ArrayList<String>();
    switch (status) {
      case BLOCKED -> facts.add(report.blockedBy().getFirst());
      case NEEDS_CONTEXT -> facts.add(count(report.questions(), "question"));
      case BUDGET_EXHAUSTED -> facts.add(count(report.deferred(), "task") + " left");
      case DONE, DONE_WITH_CONCERNS -> {}
    }
    add(facts, report.migrationsCreated(), "file", " written");
    add(facts, report.previews(), "file", " not written");
    add(facts, report.steps(), "step", "");
    add(facts, passed(report), "check", " passed");
    add(facts, report.findings(), "finding", "");
    add(facts, report.concerns(), "concern", "");
    Ink ink =
        switch (status) {
          case DONE -> Ink.GOOD;
          case DONE_WITH_CONCERNS, NEEDS_CONTEXT -> Ink.WARNING;
          case BLOCKED, BUDGET_EXHAUSTED -> Ink.BAD;
        };
    String tail = facts.isEmpty() ? "nothing to do" : String.join(", ", facts);
    line(palette.paint(ink, status.name()) + ": " + indented(tail, 2));
  }

  private static List<Evidence> passed(Report report) {
    return report.evidence().stream()
        .filter(it -> it.outcome() == Evidence.Outcome.PASSED)
        .toList();
  }

  private static void add(List<String> facts, List<?> things, String one, String what) {
    if (!things.isEmpty()) {
      facts.add(count(things, one) + what);
    }
  }

  private static String count(List<?> things, String one) {
    return things.size() + " " + one + (things.size() == 1 ? "" : "s");
  }

  private void files(Report report) {
    Set<String> files = new LinkedHashSet<>();
    report.steps().forEach(step -> files.addAll(step.files()));
    if (files.isEmpty()) {
      files.addAll(report.migrationsCreated());
    }
    if (report.previews().isEmpty()) {
      section("Files", List.copyOf(files), (file, _) -> line("  " + file));
    }
  }

  private void step(Report.Step step, int number) {
    String mode =
        switch (step.mode()) {
          case TRANSACTION -> "one transaction";
          case AUTOCOMMIT -> "outside a transaction, can be repeated";
        };
    line("  " + number + ". " + step.title() + " " + palette.paint(Ink.ASIDE, "(" + mode + ")"));
    step.files().forEach(it -> line(palette.paint(Ink.ASIDE, "     " + it)));
    for (Report.Held held : step.locks()) {
      line(
          String.join(
              "",
              "     locks ",
              held.relation().sql(),
              " ",
              held.lock().label(),
              palette.paint(Ink.ASIDE, " (" + blocked(held) + ")"),
              ": ",
              held.work().label()));
    }
    Report.WayBack back = step.wayBack();
    switch (back.kind()) {
      case REVERSIBLE -> {}
      case LOSES_DATA ->
          line("     " + palette.paint(Ink.WARNING, "going back loses ") + text(back.lost()));
      case IRREVERSIBLE ->
          line("     " + palette.paint(Ink.WARNING, "no way back: ") + text(back.lost()));
    }
    remedy("keep it: ", back.keep(), 5);
  }

  private static String blocked(Report.Held held) {
    if (held.lock().blocksReads()) {
      return "reads and writes wait";
    }
    return held.lock().blocksWrites() ? "writes wait" : "reads and writes go on";
  }

  /// Where all checks ran on one server, the heading names it.
  private void proof(List<Evidence> checks) {
    List<String> places = checks.stream().map(Evidence::where).distinct().toList();
    boolean one = places.size() == 1;
    section(
        one ? "Proof on " + places.getFirst() : "Proof",
        checks,
        (check, _) -> evidence(check, one ? "" : check.where() + ", "));
  }

  private void evidence(Evidence check, String where) {
    String time = palette.paint(Ink.ASIDE, " (" + where + time(check) + ")");
    switch (check.outcome()) {
      case PASSED -> item(Ink.GOOD, "✓", check.check() + time);
      case FAILED -> item(Ink.BAD, "✗", check.check() + time);
      case SKIPPED -> item(Ink.WARNING, "-", check.check() + " (skipped)");
    }
    remedy("", check.detail(), 4);
  }

  private static String time(Evidence check) {
    long ms = check.durationMs();
    return ms < 1000 ? ms + " ms" : String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
  }

  private void finding(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    Ink ink =
        switch (finding.severity()) {
          case ERROR -> Ink.BAD;
          case WARNING -> Ink.WARNING;
          case INFO -> Ink.ASIDE;
        };
    String rule = palette.paint(Ink.ASIDE, " [" + finding.rule() + "]");
    Finding.Span span = finding.span();
    line(
        "  "
            + place(finding.file(), span == null ? null : span.line())
            + palette.paint(ink, severity)
            + ": "
            + indented(finding.message(), 4)
            + rule);
    Finding.Verdict verdict = finding.verdict();
    if (verdict != null && verdict.basis() != null) {
      String certainty = verdict.certainty().name().toLowerCase(Locale.ROOT);
      line("    " + palette.paint(ink, certainty) + ": " + indented(verdict.basis(), 4));
    }
    remedy("", finding.remedy(), 4);
  }

  /// What was known, where a command looked at statements.
  private void context(@Nullable Context context) {
    if (context != null) {
      line(palette.paint(Ink.ASIDE, "Context: ") + indented(context.says(), 2));
      context.notes().forEach(it -> line("  " + it));
    }
  }

  /// Statements that work for a while, with what that rests on.
  private void durations(Report report) {
    List<Report.Checked> all = report.statements() == null ? List.of() : report.statements();
    section(
        "How long",
        all.stream().filter(it -> it.duration() != null && it.duration().highMs() >= 100).toList(),
        (it, _) -> {
          Report.Duration duration = Objects.requireNonNull(it.duration());
          String waits =
              switch (it.waits()) {
                case NOBODY -> "nobody waits";
                case WRITES -> "writes wait";
                case READS_AND_WRITES -> "reads and writes wait";
              };
          line("  " + place(it.file(), it.line()) + duration.says() + ", " + waits);
          line("    assumes " + String.join("; ", duration.assumes()));
        });
  }

  private void performance(Report.PerformanceFinding finding) {
    line("  " + indented(finding.query(), 4));
    line(
        String.join(
            "",
            "    ",
            Json.plain(finding.beforeMs()),
            " ms before, ",
            Json.plain(finding.afterMs()),
            " ms after: ",
            indented(finding.fix(), 4)));
  }

  private void reasons(Report report) {
    section(
        "Refused",
        report.refusals(),
        (it, _) -> {
          item(Ink.BAD, "✗", it.object() + ": " + it.difference());
          remedy("", it.remedy(), 4);
        });
    section(
        "Blocked by",
        report.blockers(),
        (it, _) -> {
          item(Ink.BAD, "✗", place(it.file(), it.line()) + it.message());
          remedy("", it.remedy(), 4);
        });
  }

  private static String place(@Nullable String file, @Nullable Integer line) {
    return file == null ? "" : file + (line == null ? "" : ":" + line) + ": ";
  }

  private void approval(Report.Approval approval) {
    item(Ink.WARNING, "!", approval.object() + ": " + approval.why());
    line("    " + indented(approval.statement(), 4));
    line(
        "    approve with: "
            + palette.paint(Ink.HEADING, "--approve-drop " + Shell.word(approval.object()))
            + " or "
            + palette.paint(Ink.HEADING, "--approve " + approval.token()));
  }

  private void preview(Report.Preview preview) {
    out.append('\n').append(palette.paint(Ink.HEADING, "--- " + preview.file())).append('\n');
    out.append(preview.text());
    if (!preview.text().endsWith("\n")) {
      out.append('\n');
    }
  }

  /// Prints one thing of a section.
  private interface Printer<T> {
    void print(T thing, int number);
  }

  private <T> void section(String title, List<T> things, Printer<T> printer) {
    if (things.isEmpty()) {
      return;
    }
    out.append('\n');
    line(palette.paint(Ink.HEADING, title));
    int number = 0;
    for (T thing : things) {
      number++;
      printer.print(thing, number);
    }
  }

  private void item(@Nullable Ink ink, String sign, String text) {
    line("  " + (ink == null ? sign : palette.paint(ink, sign)) + " " + indented(text, 4));
  }

  private void remedy(String label, @Nullable String text, int indentation) {
    if (text != null) {
      line(" ".repeat(indentation) + label + indented(text, indentation));
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "data" : indented(text, 5);
  }

  private static String indented(String text, int by) {
    return text.strip().replace("\n", "\n" + " ".repeat(by));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
