package dev.pgwright.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a command; its JSON form is described by `docs/schema/findings.json`.
///
/// The constructor adds to the concerns what follows from the rest: drops that wait for an
/// approval, findings that matter, checks that were skipped, files without any proof.
///
/// @param migrationsCreated names of the files written, without folders, in the order they run
/// @param steps what the files do, in order
/// @param evidence in the order the checks ran
/// @param concerns what a person should know; without repetitions
/// @param questions what only a person can answer
/// @param approvalsRequired drops that nobody has approved; their objects stay
/// @param refusals differences without a safe way
/// @param blockers what else prevented the work
/// @param deferred what the budget did not allow for; empty outside the agent
/// @param previews files that a dry run did not write
/// @param statements what `check` read, in the order it runs; null for every other command
/// @param context what `check` knew; null for every other command
@JsonPropertyOrder({"schema_version", "status", "blocked_by"})
public record Report(
    List<String> migrationsCreated,
    List<AddedIndex> indexesAdded,
    List<AddedConstraint> constraintsAdded,
    List<PerformanceFinding> performanceFindings,
    List<String> recommendations,
    List<Finding> findings,
    List<Step> steps,
    List<Evidence> evidence,
    List<String> concerns,
    List<String> questions,
    List<Approval> approvalsRequired,
    List<Refusal> refusals,
    List<Blocker> blockers,
    List<String> deferred,
    List<Preview> previews,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Checked> statements,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Context context) {

  /// Of the JSON form; grows when a key is removed or changes its meaning.
  public static final int SCHEMA_VERSION = 1;

  /// An index that the migrations create.
  ///
  /// @param table with its schema
  /// @param column the key columns and expressions, separated by a comma and a space
  /// @param type the access method, for example `btree`
  public record AddedIndex(String table, String column, String type, String reason) {}

  /// A constraint that the migrations create.
  ///
  /// @param type `PRIMARY KEY`, `UNIQUE`, `CHECK`, `EXCLUDE`, `FOREIGN KEY` or `NOT NULL`
  public record AddedConstraint(String table, String constraint, String type, String definition) {}

  /// A query that became faster, with both times measured in the same run.
  public record PerformanceFinding(String query, double beforeMs, double afterMs, String fix) {
    public PerformanceFinding {
      if (!(Double.isFinite(beforeMs)
          && Double.isFinite(afterMs)
          && beforeMs >= 0
          && afterMs >= 0)) {
        throw new IllegalArgumentException("not a duration: " + beforeMs + ", " + afterMs);
      }
    }
  }

  /// What is committed together.
  ///
  /// @param mode `transaction` or `autocommit`
  /// @param files where it is written, with `/`, relative to the working folder where they are
  ///   below it
  /// @param locks on relations that existed before, ordered by relation
  public record Step(
      String title,
      dev.pgwright.plan.Step.Mode mode,
      List<String> files,
      List<Held> locks,
      WayBack wayBack) {
    public Step {
      files = List.copyOf(files);
      locks = List.copyOf(locks);
    }
  }

  /// A lock and what is done under it.
  public record Held(QualifiedName relation, Lock lock, dev.pgwright.plan.Step.Work work) {}

  /// What going back restores.
  ///
  /// @param lost what is lost, or why there is no way back; null when everything comes back
  /// @param keep how to keep it; null when nothing is lost or nothing helps
  public record WayBack(Kind kind, @Nullable String lost, @Nullable String keep) {

    /// How much comes back.
    public enum Kind {
      REVERSIBLE,
      LOSES_DATA,
      IRREVERSIBLE
    }
  }

  /// A drop that waits for an approval.
  ///
  /// @param token bound to the statement and to what it drops
  /// @param object the label that `--approve-drop` takes
  public record Approval(String token, String object, String statement, String why) {}

  /// A difference without a safe way.
  public record Refusal(String object, String difference, String remedy) {}

  /// Something that prevented the work.
  ///
  /// @param file where it lies, as the user named it; null when it is not about a file
  /// @param line from 1; null when unknown
  /// @param remedy null when the message says it
  public record Blocker(
      String message, @Nullable String file, @Nullable Integer line, @Nullable String remedy) {}

  /// A file that a dry run would have written.
  public record Preview(String file, String text) {}

  /// A statement of a migration and what it does to a running server.
  ///
  /// @param file as the user named it, with `/`
  /// @param line of its first character, from 1
  /// @param locks on relations, in the order they are taken
  /// @param waits who of the others waits for it; locks on what they cannot see do not count
  /// @param work `none` alone, or `scan`, `rewrite`, `index-build` and `validate`
  /// @param rewrites the tables that are written again
  /// @param runs `ok`, `error` or `unknown`
  /// @param why the reason; empty when there is nothing to say
  /// @param since the first server version that knows it, 14 at least
  /// @param duration of the work; null when it does not depend on tables or their sizes are not
  ///   known
  public record Checked(
      String file,
      int line,
      String sql,
      List<Taken> locks,
      Waits waits,
      List<String> work,
      List<String> rewrites,
      String runs,
      String why,
      int since,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration duration) {
    public Checked {
      locks = List.copyOf(locks);
      work = List.copyOf(work);
      rewrites = List.copyOf(rewrites);
    }

    /// The same of another statement that does the same.
    public Checked at(String otherFile, int otherLine, String otherSql) {
      return new Checked(
          otherFile, otherLine, otherSql, locks, waits, work, rewrites, runs, why, since, duration);
    }
  }

  /// Who waits for a statement.
  public enum Waits {
    NOBODY,
    WRITES,
    READS_AND_WRITES
  }

  /// How long a statement works once it has its locks.
  ///
  /// @param lowMs milliseconds on an idle server with the tables in memory
  /// @param highMs milliseconds on a busy server with slow disks
  /// @param says the range for people
  /// @param assumes what it rests on
  public record Duration(long lowMs, long highMs, String says, List<String> assumes) {
    public Duration {
      assumes = List.copyOf(assumes);
    }
  }

  /// A lock on a relation, in PostgreSQL's words.
  public record Taken(String relation, Lock mode) {}

  public Report {
    migrationsCreated = List.copyOf(migrationsCreated);
    indexesAdded = List.copyOf(indexesAdded);
    constraintsAdded = List.copyOf(constraintsAdded);
    performanceFindings = List.copyOf(performanceFindings);
    recommendations = List.copyOf(recommendations);
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
    questions = List.copyOf(questions);
    approvalsRequired = List.copyOf(approvalsRequired);
    refusals = List.copyOf(refusals);
    blockers = List.copyOf(blockers);
    deferred = List.copyOf(deferred);
    previews = List.copyOf(previews);
    statements = statements == null ? null : List.copyOf(statements);
    var all = new LinkedHashSet<>(concerns);
    if (!approvalsRequired.isEmpty()) {
      all.add(count(approvalsRequired.size(), "drop waits", "drops wait") + " for an approval");
    }
    long serious = findings.stream().filter(it -> it.severity() != Finding.Severity.INFO).count();
    if (serious > 0) {
      all.add(count(serious, "finding needs", "findings need") + " attention");
    }
    long skipped = evidence.stream().filter(it -> it.outcome() == Evidence.Outcome.SKIPPED).count();
    if (skipped > 0) {
      all.add(count(skipped, "check was", "checks were") + " skipped");
    }
    if (evidence.isEmpty() && !(migrationsCreated.isEmpty() && previews.isEmpty())) {
      all.add("the migrations were not proven on a throwaway server");
    }
    concerns = List.copyOf(all);
  }

  /// The same beside what a review found and recommends.
  public Report reviewed(List<Finding> found, List<String> recommended) {
    return new Report(
        migrationsCreated,
        indexesAdded,
        constraintsAdded,
        performanceFindings,
        recommended,
        found,
        steps,
        evidence,
        concerns,
        questions,
        approvalsRequired,
        refusals,
        blockers,
        deferred,
        previews,
        statements,
        context);
  }

  @JsonProperty("schema_version")
  public int schemaVersion() {
    return SCHEMA_VERSION;
  }

  /// What follows from everything else in the report.
  @JsonProperty("status")
  public Status status() {
    if (!blockedBy().isEmpty()) {
      return Status.BLOCKED;
    }
    if (!deferred.isEmpty()) {
      return Status.BUDGET_EXHAUSTED;
    }
    if (!questions.isEmpty()) {
      return Status.NEEDS_CONTEXT;
    }
    return concerns.isEmpty() ? Status.DONE : Status.DONE_WITH_CONCERNS;
  }

  /// Why the status is BLOCKED, most important first; empty when it is not.
  @JsonProperty("blocked_by")
  public List<String> blockedBy() {
    var reasons = new ArrayList<String>();
    blockers.forEach(it -> reasons.add(it.message()));
    refusals.forEach(it -> reasons.add(it.object() + ": " + it.difference()));
    evidence.stream()
        .filter(it -> it.outcome() == Evidence.Outcome.FAILED)
        .forEach(it -> reasons.add("failed: " + it.check()));
    return reasons;
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
