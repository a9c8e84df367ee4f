package dev.pgwright.guard.statement;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.body.Body;
import dev.pgwright.sql.body.Part;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `do`: what its body would send.
final class Block {

  private static final Pattern LOSING =
      Pattern.compile("(?is).*\\b(drop|truncate|delete\\s+from|alter)\\b.*");
  private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'|\\$\\$(.*?)\\$\\$");

  private final SqlSession session;

  Block(SqlSession session) {
    this.session = session;
  }

  void of(@Nullable String language, String text) {
    if (language != null && !language.equalsIgnoreCase("plpgsql")) {
      if (language.equalsIgnoreCase("sql")) {
        session.nested(text);
      } else {
        closed(text, "foreign-code", "a block of " + language + " is run by the server");
      }
      return;
    }
    Optional<Body> body = Body.of(text);
    if (body.isEmpty()) {
      closed(text, "unreadable-block", "the block cannot be read");
      return;
    }
    for (Part part : body.get().parts()) {
      switch (part) {
        case Part.Sql sql -> session.nested(sql.text());
        case Part.Computed computed -> session.nested(computed.text());
        case Part.Dynamic dynamic -> dynamic(dynamic.known(), text);
      }
    }
  }

  private void closed(String text, String id, String message) {
    session.add(LOSING.matcher(text).matches() ? Risk.DANGER : Risk.OPAQUE, id, message, null);
  }

  private void dynamic(String sql, String body) {
    boolean reading =
        sql.strip().regionMatches(true, 0, "select ", 0, 7) && !LOSING.matcher(sql).matches();
    boolean losing =
        LOSING.matcher(sql).matches() || (!reading && LOSING.matcher(strings(body)).matches());
    session.add(
        losing ? Risk.DANGER : Risk.OPAQUE,
        losing ? "dynamic-destructive-sql" : "dynamic-sql",
        losing
            ? "EXECUTE puts together what destroys data"
            : "EXECUTE runs SQL that is put together when it runs",
        "write the statements out");
  }

  /// All constants of the block.
  private static String strings(String body) {
    var all = new StringBuilder();
    Matcher matcher = STRING.matcher(body);
    while (matcher.find()) {
      all.append(matcher.group()).append(' ');
    }
    return all.toString();
  }
}
