package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.context.Known;
import dev.pgwright.job.fix.Fixing;
import dev.pgwright.replay.World;
import dev.pgwright.replay.duration.Estimate;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Checker;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Own;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.Rules;
import dev.pgwright.rules.Search;
import dev.pgwright.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `pgwright check`: what migrations would do to a running server.
public final class Checking {

  private Checking() {}

  /// What checking gave.
  ///
  /// @param unread statements that could not be analysed
  public record Result(Report report, int unread) {}

  /// Checks migrations; reads files, and nothing else.
  ///
  /// @throws PgwrightException INPUT or FILES for a file that cannot be read, USAGE for a rule that
  ///   does not exist
  public static Result run(CheckRequest asked) {
    var search =
        new Search(
            rules(asked),
            asked.handling().ignores(),
            asked.given().smallRows(),
            asked.handling().fix(),
            asked.handling().listed());
    Known known = Before.of(asked);
    World world = known.world();
    CheckRequest request = asked.at(world.version());
    var found = new ArrayList<Checked.Found>();
    List<Migration> migrations = MigrationFiles.read(request, found);
    Checked checked = Checker.check(migrations, world.copy(), search);
    Fixing.Result fixed = null;
    if (request.handling().fix()) {
      fixed = Fixes.of(request, migrations, checked, it -> Checker.check(it, world.copy(), search));
      checked = request.handling().write() ? fixed.checked() : checked;
    }
    found.addAll(checked.found());
    var all =
        new Checked(checked.statements(), found, List.of(), checked.spared(), checked.unread());
    var draft = new Draft();
    draft.context(known.context(history(migrations), request.given().smallRows()));
    known.tell(all, draft);
    return result(all, fixed, request, draft);
  }

  /// Whether some migrations come before others, so that the model has what they make.
  private static boolean history(List<Migration> migrations) {
    return migrations.stream().filter(it -> !it.downgrade()).count() > 1;
  }

  /// Rules about what could not be read; each finding stands for one statement.
  private static final List<String> UNREAD =
      List.of(Own.SYNTAX_ERROR.id(), Own.PYTHON_NOT_ANALYSED.id(), Own.SQL_NOT_ANALYSED.id());

  private static Result result(
      Checked checked, Fixing.@Nullable Result fixed, CheckRequest request, Draft draft) {
    List<Finding> findings =
        Before.apart(checked.found().stream().map(Checking::finding).toList(), request, draft);
    long known =
        checked.found().stream().filter(it -> UNREAD.contains(it.rule().id())).count()
            - findings.stream().filter(it -> UNREAD.contains(it.rule())).count();
    int unread = Math.max(0, checked.unread() - (int) known);
    return new Result(report(checked, findings, unread, fixed, request, draft), unread);
  }

  private static List<Rule> rules(CheckRequest request) {
    for (String id : request.only()) {
      if (!Rules.ids().contains(id)) {
        throw PgwrightException.of(Code.USAGE, "there is no rule '" + id + "'")
            .hint("pgwright rules lists them");
      }
    }
    if (!request.only().isEmpty()) {
      return Rules.all().stream().filter(it -> request.only().contains(it.info().id())).toList();
    }
    return request.alsoAdvice() ? Rules.all() : Rules.standard();
  }

  private static Report report(
      Checked checked,
      List<Finding> findings,
      int unread,
      Fixing.@Nullable Result fixed,
      CheckRequest request,
      Draft draft) {
    draft.statements(statements(checked));
    findings.forEach(draft::finding);
    if (unread > 0) {
      draft.concern(
          unread + (unread == 1 ? " statement was" : " statements were") + " not analysed");
    }
    if (request.given().schema() == null
        && request.given().databaseUrl() == null
        && !findings.isEmpty()) {
      draft.recommendation(
          "name the schema that exists before with --schema: what is said here takes every table"
              + " that these files do not create to exist and to hold rows");
    }
    if (fixed != null) {
      Fixes.tell(fixed, request, draft);
    }
    return draft.finish();
  }

  /// The statements; what is the same for one and the next is there once.
  private static List<Report.Checked> statements(Checked checked) {
    var all = new ArrayList<Report.Checked>(checked.statements().size());
    Checked.Seen last = null;
    for (Checked.Seen seen : checked.statements()) {
      boolean again =
          last != null
              && seen.estimate() == null
              && last.estimate() == null
              && seen.since() == last.since()
              && seen.effect().equals(last.effect())
              && seen.shared().equals(last.shared());
      all.add(again ? all.getLast().at(seen.file(), seen.line(), seen.sql()) : statement(seen));
      last = seen;
    }
    return all;
  }

  private static Report.Checked statement(Checked.Seen seen) {
    Effect effect = seen.effect();
    List<String> work =
        effect.done().isEmpty()
            ? List.of("none")
            : effect.work().stream().map(Effect.Work::label).toList();
    return new Report.Checked(
        seen.file(),
        seen.line(),
        seen.sql(),
        effect.locks().stream()
            .map(it -> new Report.Taken(it.relation().toString(), it.mode()))
            .toList(),
        waits(seen),
        work,
        effect.rewrites().stream().map(Object::toString).toList(),
        effect.runs().name().toLowerCase(Locale.ROOT),
        effect.why(),
        seen.since(),
        duration(seen.estimate()));
  }

  /// Who waits for the statement.
  private static Report.Waits waits(Checked.Seen seen) {
    if (seen.shared().stream().anyMatch(it -> it.mode().blocksReads())) {
      return Report.Waits.READS_AND_WRITES;
    }
    return seen.shared().stream().anyMatch(it -> it.mode().blocksWrites())
        ? Report.Waits.WRITES
        : Report.Waits.NOBODY;
  }

  private static Report.@Nullable Duration duration(@Nullable Estimate estimate) {
    return estimate == null
        ? null
        : new Report.Duration(
            estimate.lowMs(), estimate.highMs(), estimate.range(), estimate.assumes());
  }

  private static Finding finding(Checked.Found found) {
    Migration.Place place = found.place();
    return new Finding(
        found.rule().id(),
        severity(found.rule().severity()),
        found.message(),
        found.file(),
        place == null
            ? null
            : new Finding.Span(place.line(), place.column(), place.endLine(), place.endColumn()),
        found.object(),
        found.remedy(),
        verdict(found.verdict()));
  }

  private static Finding.@Nullable Verdict verdict(Checked.@Nullable Verdict verdict) {
    if (verdict == null) {
      return null;
    }
    Finding.Certainty certainty =
        switch (verdict.certainty()) {
          case MAY -> Finding.Certainty.MAY;
          case WILL -> Finding.Certainty.WILL;
        };
    return new Finding.Verdict(certainty, verdict.basis());
  }

  private static Finding.Severity severity(Severity severity) {
    return switch (severity) {
      case INFO -> Finding.Severity.INFO;
      case WARNING -> Finding.Severity.WARNING;
      case ERROR -> Finding.Severity.ERROR;
    };
  }
}
