package dev.pgwright.claims;

import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file of claims.
///
/// @param topic the file's name without its ending
/// @param setup what all of its claims begin with; empty for nothing
/// @param claims as they stand in the file
record ClaimFile(String topic, String setup, List<Claim> claims) {

  static final Path FOLDER = Path.of("src/test/resources/claims");

  /// What every claim can use.
  static final String TOOLS = "tools.sql";

  private static final Pattern HEADER =
      Pattern.compile("-- claim: (.+) -- since: (\\d+)(?: -- until: (\\d+))?");
  private static final Pattern DIRECTIVE =
      Pattern.compile("-- (session|expect|says|error|waits)(?:: (.*))?");

  /// All files, by name.
  static List<ClaimFile> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      var all = new ArrayList<ClaimFile>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".sql") && !name.equals(TOOLS)) {
          all.add(
              parse(name.substring(0, name.length() - ".sql".length()), Files.readString(file)));
        }
      }
      return all;
    }
  }

  static ClaimFile parse(String topic, String text) {
    List<String> lines = text.lines().toList();
    int first = next(lines, 0);
    var claims = new ArrayList<Claim>();
    for (int at = first; at < lines.size(); at = next(lines, at + 1)) {
      Matcher header = HEADER.matcher(lines.get(at));
      if (!header.matches()) {
        throw new IllegalArgumentException(topic + ".sql:" + (at + 1) + ": not a claim's header");
      }
      String until = header.group(3);
      claims.add(
          new Claim(
              topic,
              at + 1,
              header.group(1),
              Integer.parseInt(header.group(2)),
              until == null ? Claim.NEWEST : Integer.parseInt(until),
              acts(lines.subList(at + 1, next(lines, at + 1)), at + 2)));
    }
    return new ClaimFile(topic, String.join("\n", lines.subList(0, first)), claims);
  }

  private static int next(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).startsWith("-- claim:")) {
      at++;
    }
    return at;
  }

  private static List<Act> acts(List<String> lines, int firstLine) {
    var acts = new ArrayList<Act>();
    var sql = new StringBuilder();
    String session = "a";
    for (int i = 0; i < lines.size(); i++) {
      Matcher directive = DIRECTIVE.matcher(lines.get(i));
      if (!directive.matches()) {
        sql.append(lines.get(i)).append('\n');
        continue;
      }
      collect(acts, sql, session, firstLine + i);
      String argument = directive.group(2) == null ? "" : directive.group(2);
      if (directive.group(1).equals("session")) {
        session = argument;
      } else {
        acts.add(expecting(acts.removeLast(), directive.group(1), argument));
      }
    }
    collect(acts, sql, session, firstLine + lines.size() - 1);
    return acts;
  }

  private static void collect(List<Act> acts, StringBuilder sql, String session, int line) {
    for (Part part : Script.split(sql.toString())) {
      if (!(part instanceof Part.Statement(_, String text))) {
        throw new IllegalArgumentException("claims hold statements only: line " + line);
      }
      acts.add(
          new Act(
              line, session, text, Optional.empty(), Optional.empty(), Optional.empty(), false));
    }
    sql.setLength(0);
  }

  private static Act expecting(Act act, String what, String text) {
    return switch (what) {
      case "expect" ->
          new Act(
              act.line(),
              act.session(),
              act.sql(),
              Optional.of(and(act.rows(), text, "no rows")),
              act.says(),
              act.error(),
              act.waits());
      case "says" ->
          new Act(
              act.line(),
              act.session(),
              act.sql(),
              act.rows(),
              Optional.of(and(act.says(), text, "nothing")),
              act.error(),
              act.waits());
      case "error" ->
          new Act(
              act.line(),
              act.session(),
              act.sql(),
              act.rows(),
              act.says(),
              Optional.of(text),
              act.waits());
      case "waits" ->
          new Act(act.line(), act.session(), act.sql(), act.rows(), act.says(), act.error(), true);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static List<String> and(Optional<List<String>> before, String text, String none) {
    var all = new ArrayList<String>(before.orElse(List.of()));
    if (!text.equals(none)) {
      all.add(text);
    }
    return all;
  }
}
