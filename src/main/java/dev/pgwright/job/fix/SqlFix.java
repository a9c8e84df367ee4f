package dev.pgwright.job.fix;

import dev.pgwright.rules.fix.Fixable;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.rules.fix.Rewrite.When;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Statements of a script replaced; every other character stays.
///
/// Statements that may run later are put behind the transaction (or the file) that they come from.
final class SqlFix {

  private static final long LONGEST_MS = 10_000;

  private final String text;
  private final List<Fixable> fixes;
  private final StringBuilder out = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Part> later = new ArrayList<>();
  private boolean outside;
  private boolean timeout;

  private SqlFix(String text, List<Fixable> fixes) {
    this.text = text;
    this.fixes = fixes;
  }

  /// A script whose statements commit by themselves or stand between `begin` and `commit`.
  ///
  /// @param fixes of it, in the order of the text
  static String inPlace(String text, List<Fixable> fixes) {
    return new SqlFix(text, fixes).inPlace();
  }

  /// A script that is run in one transaction, cut into what is committed together.
  static List<Segment> cut(String text, List<Fixable> fixes) {
    return new SqlFix(text, fixes).cut();
  }

  private String inPlace() {
    Parsed parsed = Parser.parse(text, Dialect.PSQL);
    int at = 0;
    int commit = -1;
    for (Fixable fix : fixes) {
      if (commit >= 0 && fix.span().start() >= commit) {
        at = late(at, commit);
        commit = -1;
      }
      out.append(text, at, fix.span().start());
      if (fix.open()) {
        int end = commit(parsed, fix);
        boolean gone = block(fix, next(parsed, fix) == end);
        commit = end;
        at = gone ? behind(fix.span().end()) : fix.span().end();
      } else {
        alone(fix);
        at = fix.span().end();
      }
    }
    if (!later.isEmpty()) {
      at = late(at, commit < 0 ? text.length() : commit);
    }
    return out.append(text, at, text.length()).toString();
  }

  /// Statements outside a transaction: each commits by itself.
  private void alone(Fixable fix) {
    var lines = new ArrayList<String>();
    for (Part part : fix.rewrite().parts()) {
      timeouts(part, lines);
      lines.add(patiently(part, fix));
    }
    out.append(String.join(";\n", lines));
  }

  /// What we set so that a lock is not waited for must not cut off what waits by design.
  private void timeouts(Part part, List<String> lines) {
    String sql = part.sql().toLowerCase(Locale.ROOT);
    if (part.stays() && sql.startsWith("set lock_timeout = '3s'")) {
      timeout = true;
    } else if (timeout && !part.stays()) {
      lines.add("RESET lock_timeout");
      timeout = false;
    }
  }

  /// A concurrent build waits for older transactions and leaves a broken index when it is cut off;
  /// a validation blocks nobody.
  private static String patiently(Part part, Fixable fix) {
    boolean waits = part.when() == When.OUTSIDE || (!fix.open() && part.sql().contains(VALID));
    if (!waits || fix.lockTimeoutMs() == 0) {
      return part.sql();
    }
    String before = fix.lockTimeoutMs() > LONGEST_MS ? "3s" : fix.lockTimeoutMs() + "ms";
    return "SET lock_timeout = 0;\n" + part.sql() + ";\nSET lock_timeout = '" + before + "'";
  }

  /// Statements inside a block; true when all of them run behind it.
  private boolean block(Fixable fix, boolean last) {
    List<Part> parts = fix.rewrite().parts();
    int tail = tail(fix, last);
    var lines = new ArrayList<String>();
    boolean open = true;
    for (int i = 0; i < tail; i++) {
      Part part = parts.get(i);
      if (part.stays()) {
        if (!open) {
          lines.add("BEGIN");
          open = true;
        }
      } else {
        if (open) {
          lines.add("COMMIT");
          open = false;
        }
        if (part.when() != When.OUTSIDE) {
          lines.add("BEGIN");
          open = true;
        }
      }
      lines.add(part.sql());
    }
    if (!open) {
      lines.add("BEGIN");
    }
    parts.subList(tail, parts.size()).forEach(it -> later(it, fix));
    out.append(String.join(";\n", lines));
    return tail == 0;
  }

  private void later(Part part, Fixable fix) {
    later.add(new Part(patiently(part, fix), part.when(), part.movable()));
  }

  /// The first of the last parts that may all run later.
  ///
  /// @param last whether nothing of the transaction comes behind the statement
  private int tail(Fixable fix, boolean last) {
    List<Part> parts = fix.rewrite().parts();
    String rest = text.substring(fix.span().end()).toLowerCase(Locale.ROOT);
    int tail = parts.size();
    while (tail > 0 && !parts.get(tail - 1).stays()) {
      String name = parts.get(tail - 1).movable();
      boolean free = !name.isEmpty() && !mentions(rest, name.toLowerCase(Locale.ROOT));
      if (!last && !free) {
        break;
      }
      tail--;
    }
    return tail;
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(text).find();
  }

  /// Puts what was left for later behind an offset.
  private int late(int at, int offset) {
    out.append(text, at, offset);
    int next = offset;
    if (next < text.length() && text.charAt(next) == ';') {
      out.append(';');
      next++;
    } else if (!later.isEmpty()) {
      out.append(';');
    }
    for (Part part : later) {
      out.append('\n').append(part.sql()).append(';');
    }
    later.clear();
    return next;
  }

  /// The end of the statement that ends the transaction; of the text when none does.
  private int commit(Parsed parsed, Fixable fix) {
    for (Parsed.Unit unit : parsed.units()) {
      if (unit.span().start() > fix.span().start()
          && unit.statement() instanceof Session.Transaction end
          && end.kind() == Session.TransactionKind.COMMIT) {
        return unit.span().end();
      }
    }
    return text.length();
  }

  /// The end of the next statement.
  private static int next(Parsed parsed, Fixable fix) {
    for (Parsed.Unit unit : parsed.units()) {
      if (unit.span().start() > fix.span().start()) {
        return unit.span().end();
      }
    }
    return -1;
  }

  private List<Segment> cut() {
    int at = 0;
    for (Fixable fix : fixes) {
      out.append(text, at, fix.span().start());
      at = fix.span().end();
      List<Part> parts = fix.rewrite().parts();
      int tail = tail(fix, false);
      boolean plain = parts.subList(0, tail).stream().allMatch(Part::stays);
      for (int i = 0; i < tail; i++) {
        Part part = parts.get(i);
        if (part.when() == When.OUTSIDE ? !outside : !part.stays() || outside) {
          end(part.when() == When.OUTSIDE);
        }
        out.append(patiently(part, fix)).append(plain && i == tail - 1 ? "" : ";\n");
      }
      parts.subList(tail, parts.size()).forEach(it -> later(it, fix));
      if (!plain || tail == 0) {
        at = behind(at);
      }
      if (outside) {
        end(false);
      }
    }
    out.append(text, at, text.length());
    for (Part part : later) {
      boolean alone = part.when() == When.OUTSIDE;
      boolean validates = segments.size() > 0 && !out.isEmpty() && out.toString().contains(VALID);
      if (alone != outside || (!alone && !validates)) {
        end(alone);
      }
      out.append(part.sql()).append(";\n");
    }
    end(false);
    return segments;
  }

  private static final String VALID = " VALIDATE CONSTRAINT ";

  /// Behind the semicolon and the end of the line.
  private int behind(int offset) {
    int at = offset;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == ';') {
      at++;
      return at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
    }
    return offset;
  }

  /// What comes now is committed apart from what was before; comments alone go with what follows.
  private void end(boolean nowOutside) {
    if (!Script.tokens(out.toString()).isEmpty()) {
      String whole = out.toString();
      segments.add(new Segment(whole.endsWith("\n") ? whole : whole + "\n", outside));
      out.setLength(0);
    } else if (out.toString().isBlank()) {
      out.setLength(0);
    }
    outside = nowOutside;
  }
}
