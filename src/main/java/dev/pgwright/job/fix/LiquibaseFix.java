package dev.pgwright.job.fix;

import dev.pgwright.job.input.LiquibaseSql;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.fix.Fixable;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Statements of a changelog in formatted SQL replaced; what has to be committed apart becomes
/// changesets of its own behind the one it comes from, with its id and a number. The last one takes
/// all of them back.
final class LiquibaseFix {

  private static final Pattern HEAD =
      Pattern.compile(
          "^\\s*--\\s*changeset\\s+(?<id>[^\\s\"':]+:[^\\s\"']+)(?<rest>.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGESET =
      Pattern.compile("^\\s*--\\s*changeset\\b.*", Pattern.CASE_INSENSITIVE);

  /// What a changeset says that we would have to say otherwise.
  private static final Pattern SPLIT =
      Pattern.compile("splitStatements|endDelimiter|\\$\\{", Pattern.CASE_INSENSITIVE);

  private static final Pattern ALONE =
      Pattern.compile("\\s*\\brunInTransaction:\\S+", Pattern.CASE_INSENSITIVE);

  private static final List<String> DELIMITERS = List.of("//", "@@", "~~", "%%%");

  private final List<String> lines;
  private final List<Fixable> fixes;

  private LiquibaseFix(String text, List<Fixable> fixes) {
    this.lines = List.of(text.split("\n", -1));
    this.fixes = fixes;
  }

  /// The changelog with its statements replaced; empty where that cannot be done.
  ///
  /// @param read what the text was read as
  static Optional<String> of(String text, List<Fixable> fixes, List<Migration> read) {
    boolean whole =
        !read.isEmpty()
            && text.indexOf('\r') < 0
            && LiquibaseSql.read(read.getFirst().file(), text).equals(read)
            && fixes.stream().noneMatch(Fixable::downgrade);
    return whole ? new LiquibaseFix(text, fixes).changed(read) : Optional.empty();
  }

  private Optional<String> changed(List<Migration> read) {
    var out = new ArrayList<String>();
    int at = 0;
    for (Migration each : read) {
      String own = each.pieces().getFirst().text();
      List<Fixable> here = each.downgrade() ? List.of() : inside(own);
      if (!here.isEmpty()) {
        int head = head(here.getFirst().line() - 1);
        int end = end(head);
        Optional<List<String>> changeset = changeset(head, end, own, here, each.wrapped());
        if (changeset.isEmpty()) {
          return Optional.empty();
        }
        out.addAll(lines.subList(at, head));
        out.addAll(changeset.get());
        at = end;
      }
    }
    out.addAll(lines.subList(at, lines.size()));
    return Optional.of(String.join("\n", out));
  }

  /// The fixes of the statements of a changeset, whose text has blank lines where others stand.
  private List<Fixable> inside(String own) {
    List<String> mine = List.of(own.split("\n", -1));
    return fixes.stream()
        .filter(it -> it.line() <= mine.size() && !mine.get(it.line() - 1).isBlank())
        .toList();
  }

  private int head(int from) {
    int at = from;
    while (!CHANGESET.matcher(lines.get(at)).matches()) {
      at--;
    }
    return at;
  }

  private int end(int head) {
    int at = head + 1;
    while (at < lines.size() && !CHANGESET.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at;
  }

  /// A changeset: its head, what it says before its statements, and what it says behind them.
  private record Changeset(String id, String attributes, List<String> before, List<String> behind) {

    boolean rolls() {
      return before.stream().anyMatch(LiquibaseFix::rolls)
          || behind.stream().anyMatch(LiquibaseFix::rolls);
    }
  }

  /// The lines that take the place of a changeset.
  private Optional<List<String>> changeset(
      int head, int end, String own, List<Fixable> here, boolean wrapped) {
    Matcher said = HEAD.matcher(lines.get(head));
    boolean plain =
        said.matches()
            && !SPLIT.matcher(String.join("\n", lines.subList(head, end))).find()
            && own.stripTrailing().endsWith(";");
    if (!plain) {
      return Optional.empty();
    }
    List<String> texts = List.of(own.split("\n", -1));
    var before = new ArrayList<String>();
    var behind = new ArrayList<String>();
    boolean body = false;
    for (int i = head + 1; i < end; i++) {
      boolean statement = i < texts.size() && !texts.get(i).isBlank();
      body |= statement;
      if (!statement) {
        (body ? behind : before).add(lines.get(i));
      }
    }
    String rest = ALONE.matcher(said.group("rest").stripTrailing()).replaceAll("");
    return written(
        new Changeset(said.group("id"), rest, before, trimmed(behind)),
        wrapped ? SqlFix.cut(own, here) : List.of(new Segment(SqlFix.inPlace(own, here), true)));
  }

  private static Optional<List<String>> written(Changeset from, List<Segment> segments) {
    var out = new ArrayList<String>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Optional<List<String>> statements = statements(segment);
      if (statements.isEmpty()) {
        return Optional.empty();
      }
      String id = from.id() + (i == 0 ? "" : "-" + (i + 1));
      String alone = segment.outside() ? " runInTransaction:false" : "";
      out.add("--changeset " + id + from.attributes() + alone + statements.get().getFirst());
      if (i == 0) {
        out.addAll(from.before());
      }
      out.addAll(statements.get().subList(1, statements.get().size()));
      if (i == segments.size() - 1) {
        out.addAll(from.behind());
      } else if (from.rolls()) {
        out.add("--rollback empty");
      }
      out.add("");
    }
    return Optional.of(out);
  }

  private static boolean rolls(String line) {
    return line.toLowerCase(Locale.ROOT).contains("rollback");
  }

  private static List<String> trimmed(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(0, end);
  }

  /// What stands behind the head of the changeset, then its statements: Liquibase splits at every
  /// semicolon, also at those in bodies of functions. Empty without a delimiter that is free.
  private static Optional<List<String>> statements(Segment segment) {
    Parsed parsed = Parser.parse(segment.text(), Dialect.PSQL);
    List<String> sent =
        parsed.units().stream()
            .map(it -> it.span().of(segment.text()))
            .filter(it -> !it.isBlank())
            .toList();
    boolean bodies = sent.stream().anyMatch(it -> it.indexOf(';') >= 0);
    var lines = new ArrayList<String>();
    if (!bodies) {
      lines.add("");
      lines.addAll(List.of(segment.text().strip().split("\n", -1)));
      return Optional.of(lines);
    }
    if (!segment.outside()) {
      lines.add(" splitStatements:false stripComments:false");
      lines.addAll(List.of(segment.text().strip().split("\n", -1)));
      return Optional.of(lines);
    }
    Optional<String> delimiter =
        DELIMITERS.stream()
            .filter(mark -> sent.stream().noneMatch(it -> it.contains(mark)))
            .findFirst();
    if (delimiter.isEmpty()) {
      return Optional.empty();
    }
    lines.add(" splitStatements:true stripComments:false endDelimiter:" + delimiter.get());
    sent.forEach(it -> lines.addAll(List.of((it + delimiter.get()).split("\n", -1))));
    return Optional.of(lines);
  }
}
