package dev.pgwright.job.fix;

import dev.pgwright.render.python.PythonText;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.fix.Fixable;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.rules.fix.Rewrite.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Calls of a revision replaced; every other line stays.
///
/// What may run later, such as a validation, becomes a revision of its own behind it.
final class AlembicFix {

  private static final String BLOCK = "with op.get_context().autocommit_block():";

  private final List<String> lines;
  private final List<String> later = new ArrayList<>();
  private final boolean convention;

  private AlembicFix(String text, boolean convention) {
    this.convention = convention;
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /// What a revision becomes.
  ///
  /// @param text its file
  /// @param later statements for the next revision
  record Result(String text, List<String> later) {}

  /// The file with its calls replaced; empty when a call cannot be replaced.
  ///
  /// @param upgrade pieces of it
  /// @param downgrade pieces of it
  /// @param convention whether names of CHECKs that are no `op.f` become others
  static Optional<Result> of(
      String text,
      List<Fixable> fixes,
      List<Migration.Piece> upgrade,
      List<Migration.Piece> downgrade,
      boolean convention) {
    var fix = new AlembicFix(text, convention);
    var done = new LinkedHashSet<Integer>();
    var ordered = new ArrayList<>(fixes);
    ordered.sort(Comparator.comparingInt(Fixable::line).reversed());
    for (Fixable each : ordered) {
      List<Migration.Piece> pieces = each.downgrade() ? downgrade : upgrade;
      Migration.Place at = pieces.get(each.piece()).at();
      if (at == null) {
        return Optional.empty();
      }
      long same = pieces.stream().filter(it -> at.equals(it.at())).count();
      if (!done.contains(at.line()) && !fix.replace(each, at, pieces.get(each.piece()), same > 1)) {
        return Optional.empty();
      }
      done.add(at.line());
    }
    return Optional.of(new Result(String.join("\n", fix.lines), fix.later));
  }

  /// @param repeated whether the call sends more than this statement
  private boolean replace(
      Fixable fix, Migration.Place at, Migration.Piece piece, boolean repeated) {
    int first = at.line() - 1;
    int last = at.endLine() - 2;
    String call = String.join("\n", lines.subList(first, last + 1));
    String indent = call.substring(0, call.length() - call.stripLeading().length());
    boolean whole = call.strip().startsWith("op.") && call.strip().endsWith(")");
    if (!whole || renamed(call)) {
      return false;
    }
    Optional<List<String>> edited = concurrent(fix, call, indent);
    if (edited.isPresent()) {
      put(first, last, edited.get());
      return true;
    }
    boolean several = fix.span().end() - fix.span().start() < piece.text().strip().length() - 1;
    if (repeated || several) {
      return false;
    }
    var written = new ArrayList<String>();
    var rest = new ArrayList<String>();
    List<Part> parts = fix.rewrite().parts();
    String after = rest(last + 1);
    int tail = fix.downgrade() ? parts.size() : tail(parts, after);
    for (Part part : parts.subList(0, tail)) {
      boolean block = piece.outside() || part.when() == When.OUTSIDE || part.when() == When.AFTER;
      if (block && !piece.outside()) {
        written.add(indent + BLOCK);
      }
      written.add(indent + (block && !piece.outside() ? "    " : "") + execute(part.sql()));
    }
    parts.subList(tail, parts.size()).forEach(it -> rest.add(it.sql()));
    later.addAll(0, rest);
    put(first, last, written);
    return true;
  }

  /// Whether Alembic gives the constraint another name than the call says.
  private boolean renamed(String call) {
    return convention
        && call.strip().startsWith("op.create_check_constraint(")
        && !call.contains("op.f(");
  }

  /// The lines of the function from one on.
  private String rest(int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).startsWith("def ")) {
      end++;
    }
    return String.join("\n", lines.subList(from, end));
  }

  private void put(int first, int last, List<String> written) {
    for (int i = last; i >= first; i--) {
      lines.remove(i);
    }
    lines.addAll(first, written);
  }

  /// Validations at the end that nothing behind them mentions.
  private static int tail(List<Part> parts, String after) {
    int tail = parts.size();
    while (tail > 1
        && parts.get(tail - 1).when() == When.AFTER
        && !parts.get(tail - 1).movable().isEmpty()
        && !after.contains(parts.get(tail - 1).movable())) {
      tail--;
    }
    return tail;
  }

  /// The same call with `postgresql_concurrently`, in a block of its own.
  private static Optional<List<String>> concurrent(Fixable fix, String call, String indent) {
    String bare = call.strip();
    boolean index = bare.startsWith("op.create_index(") || bare.startsWith("op.drop_index(");
    boolean reported =
        fix.rules().contains("index-not-concurrent")
            || fix.rules().contains("drop-index-not-concurrent")
            || fix.rules().contains("concurrently-in-transaction");
    if (!index || !reported || bare.contains("#") || bare.contains("if_not_exists")) {
      return Optional.empty();
    }
    String edited = bare;
    if (!bare.contains("postgresql_concurrently")) {
      String inside = bare.substring(0, bare.length() - 1);
      String stripped = inside.stripTrailing();
      boolean comma = stripped.endsWith(",");
      String gap = inside.substring(stripped.length());
      String closing = gap.isEmpty() ? "" : "," + gap;
      edited =
          gap.isEmpty() || !stripped.contains("\n")
              ? stripped + (comma ? " " : ", ") + "postgresql_concurrently=True)"
              : stripped
                  + (comma ? "" : ",")
                  + "\n"
                  + lastIndent(stripped)
                  + "postgresql_concurrently=True"
                  + closing
                  + ")";
    } else if (bare.contains("postgresql_concurrently=False")) {
      edited = bare.replace("postgresql_concurrently=False", "postgresql_concurrently=True");
    }
    var written = new ArrayList<String>();
    written.add(indent + BLOCK);
    for (String line : edited.split("\n", -1)) {
      boolean continued = !written.isEmpty() && line.startsWith(indent) && written.size() > 1;
      written.add((continued ? "    " : indent + "    ") + line);
    }
    return Optional.of(written);
  }

  private static String lastIndent(String text) {
    String line = text.substring(text.lastIndexOf('\n') + 1);
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /// A call that sends SQL; `op.execute` takes `:word` for a parameter where no backslash is.
  static String execute(String sql) {
    String escaped = sql.replaceAll("(?<![:\\w\\\\]):(?=[A-Za-z_0-9])", "\\\\:");
    return "op.execute("
        + (escaped.contains("\n")
            ? PythonText.block("\n" + escaped + "\n")
            : PythonText.literal(escaped))
        + ")";
  }

  /// Lines that run statements outside the transaction, each by itself, indented by four columns.
  static List<String> outside(List<String> statements) {
    var lines = new ArrayList<String>();
    for (String each : statements) {
      lines.add("    " + BLOCK);
      lines.add("        " + execute(each));
    }
    return lines;
  }
}
