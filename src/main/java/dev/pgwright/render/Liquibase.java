package dev.pgwright.render;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.flyway.Version;
import dev.pgwright.flyway.Versions;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes a plan as one changelog of Liquibase in formatted SQL, with a changeset for each step.
///
/// A changeset in a transaction is sent as one text, which the driver splits: Liquibase's own
/// splitting does not know every form of PostgreSQL's. Outside a transaction every statement has to
/// be sent alone, so there Liquibase splits, at a delimiter that no statement has.
public final class Liquibase {

  private static final String AUTHOR = "pgwright";

  /// The end of the id of a changeset that belongs to the one before it and has work on the way
  /// back only.
  public static final String BACK = "-back";

  private static final List<String> DELIMITERS = List.of("//", "@@", "~~", "%%%");

  /// Lines that Liquibase takes for its own wherever they stand.
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "^\\s*--?\\s*(?:liquibase|property|changeset|rollback|precondition|comment|validCheckSum"
              + "|ignore)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /// The number or date that a changelog's name begins with.
  private static final Pattern NUMBERED =
      Pattern.compile("(?<version>\\d+(?:[._]\\d+)*)(?<mark>[-_.]+)\\D.*");

  private Liquibase() {}

  /// Where the file goes.
  ///
  /// @param name what the migration is for
  /// @param date of the file, for folders whose names begin with dates
  /// @param existing names of the files in the folder
  /// @param renames whether the plan renames something, after which what the plan says about rows
  ///   has names that do not exist at its start
  public record Target(String name, LocalDate date, List<String> existing, boolean renames) {
    public Target {
      existing = List.copyOf(existing);
    }
  }

  /// One file, which carries out all steps.
  ///
  /// @throws PgwrightException REFUSED when a statement has a line that Liquibase would take for
  ///   one of its own
  public static Rendering render(Plan plan, Target target) {
    String name = name(target);
    String base = name.substring(0, name.lastIndexOf('.'));
    var lines = new ArrayList<String>();
    lines.add("--liquibase formatted sql");
    int digits = Math.max(2, Integer.toString(plan.steps().size()).length());
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      String order =
          plan.steps().size() == 1 ? "" : String.format(Locale.ROOT, "-%0" + digits + "d", i + 1);
      lines.add("");
      lines.add(changeset(base + order, step.mode(), delimiter(step)));
      lines.add("--comment: " + SqlBody.title(target.name(), step));
      if (i == 0 && !target.renames()) {
        lines.addAll(preconditions(plan));
      }
      Remarks.of(step, "Way back", Integer.MAX_VALUE).forEach(it -> lines.add("-- " + it));
      lines.addAll(up(step));
      lines.addAll(down(step));
      if (!step.prepare().isEmpty()) {
        lines.addAll(preparation(base + order + BACK, target, step));
      }
    }
    String text = String.join("\n", lines) + "\n";
    var file = new RenderedFile(name, text, "", RenderedFile.ALL_STEPS);
    return new Rendering(List.of(file), List.of());
  }

  private static String name(Target target) {
    String slug = FileNames.slug(target.name());
    String words = slug.isEmpty() ? "change_the_schema" : slug;
    Version last = null;
    String mark = "_";
    for (String file : target.existing()) {
      Matcher matcher = NUMBERED.matcher(file);
      if (matcher.matches()) {
        var version = new Version(matcher.group("version"));
        if (last == null || version.compareTo(last) > 0) {
          last = version;
          mark = matcher.group("mark");
        }
      }
    }
    String name =
        last == null
            ? FileNames.dated(target.date(), words)
            : Versions.after(List.of(last), target.date(), 1).getFirst() + mark + words;
    return new FileNames(target.existing()).unique(name, ".sql");
  }

  /// A changeset that only does something on the way back, where it comes before that of its step:
  /// a changeset is in a transaction in both directions or in none.
  private static List<String> preparation(String id, Target target, Step step) {
    var lines = new ArrayList<String>();
    String delimiter = delimiter(step);
    lines.add("");
    lines.add(changeset(id, Step.Mode.AUTOCOMMIT, delimiter));
    lines.add(
        "--comment: on the way back, builds what undoes " + SqlBody.title(target.name(), step));
    lines.add("SELECT 1" + delimiter);
    lines.addAll(rollback(step.prepare(), SqlBody.preparation(step, delimiter)));
    return lines;
  }

  private static String changeset(String id, Step.Mode mode, String delimiter) {
    String line = "--changeset " + AUTHOR + ":" + id;
    if (mode == Step.Mode.TRANSACTION) {
      return line + " splitStatements:false rollbackSplitStatements:false stripComments:false";
    }
    line += " runInTransaction:false splitStatements:true stripComments:false";
    return delimiter.equals(";")
        ? line
        : line + " endDelimiter:" + delimiter + " rollbackEndDelimiter:" + delimiter;
  }

  /// What ends a statement of a step outside a transaction.
  private static String delimiter(Step step) {
    List<Operation> split =
        step.mode() == Step.Mode.AUTOCOMMIT
            ? Stream.of(step.up(), step.prepare(), step.down()).flatMap(List::stream).toList()
            : step.prepare();
    List<String> statements = split.stream().flatMap(it -> Ddl.of(it).stream()).toList();
    if (statements.stream().noneMatch(it -> it.indexOf(';') >= 0)) {
      return ";";
    }
    return DELIMITERS.stream()
        .filter(mark -> statements.stream().noneMatch(it -> it.contains(mark)))
        .findFirst()
        .orElseThrow(
            () ->
                PgwrightException.of(
                        Code.REFUSED,
                        "no delimiter of Liquibase is free for the statements of " + step.title())
                    .hint("choose another --target"));
  }

  /// What the plan needs to know of the rows is asked before anything is done.
  private static List<String> preconditions(Plan plan) {
    var lines = new ArrayList<String>();
    for (Plan.Precondition it : plan.preconditions()) {
      SqlText query = SqlText.of(it.violations().strip());
      if (query.lineStartsInside() || query.endsInComment()) {
        continue;
      }
      if (lines.isEmpty()) {
        lines.add("--preconditions onFail:HALT onError:HALT");
      }
      lines.add(
          "--precondition-sql-check expectedResult:0 SELECT count(*) FROM ("
              + query.text().replaceAll("\\n\\s*", " ")
              + ") AS violations");
    }
    return lines;
  }

  private static List<String> up(Step step) {
    List<String> lines = body(step, step.up());
    Matcher own = DIRECTIVE.matcher(String.join("\n", lines));
    if (own.find()) {
      throw PgwrightException.of(
              Code.REFUSED,
              "Liquibase would take a line of a statement for its own: "
                  + own.group().strip()
                  + "…")
          .hint("change that comment in the body of the function, or choose another --target");
    }
    return lines;
  }

  private static List<String> down(Step step) {
    if (step.way() instanceof Way.Irreversible) {
      return List.of();
    }
    if (step.down().isEmpty()) {
      return List.of("--rollback empty");
    }
    return rollback(step.down(), body(step, step.down()));
  }

  private static List<String> rollback(List<Operation> operations, List<String> lines) {
    boolean blanks =
        operations.stream()
            .flatMap(it -> Ddl.of(it).stream())
            .anyMatch(it -> it.lines().anyMatch(String::isBlank));
    return lines.stream()
        .filter(it -> blanks || !it.isBlank())
        .map(it -> "--rollback " + it)
        .toList();
  }

  private static List<String> body(Step step, List<Operation> operations) {
    String delimiter = step.mode() == Step.Mode.TRANSACTION ? ";" : delimiter(step);
    return SqlBody.lines(step, operations, delimiter);
  }
}
