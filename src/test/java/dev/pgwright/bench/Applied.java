package dev.pgwright.bench;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs a script and counts what would have stopped others.
///
/// A statement blocks when it reads a whole table that stood before, writes it again or builds an
/// index on it, as the server says at `debug1`, and its transaction then holds a lock on such a
/// table that writers wait for.
final class Applied {

  private static final Pattern WORK =
      Pattern.compile(
          "(?:rewriting table|verifying table|building index .* on table) \"([^\"]*)\".*"
              + "|validating foreign key.*");

  private static final String STRONG =
      """
      select c.relname from pg_locks l join pg_class c on c.oid = l.relation
      where l.locktype = 'relation' and l.granted and l.pid = pg_backend_pid()
        and l.mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
        and c.relkind in ('r', 'p', 'm')
      """;

  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema'
        and n.nspname !~ '^pg_'
      """;

  private Applied() {}

  /// Runs it, and gives the statements that block.
  static List<String> run(ScratchDatabase database, String script) throws SQLException {
    var blocking = new ArrayList<String>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      var tables = new TreeSet<String>(names(statement, TABLES));
      statement.execute("SET client_min_messages = debug1");
      boolean open = false;
      for (Part part : Script.split(script)) {
        if (!(part instanceof Part.Statement(_, var sql))) {
          throw new SQLException("no statement: " + part);
        }
        List<String> words = Script.firstWords(sql);
        String first = words.isEmpty() ? "" : words.getFirst();
        boolean control = List.of("begin", "commit", "start").contains(first);
        boolean alone =
            sql.toLowerCase(Locale.ROOT).contains(" concurrently ")
                || first.equals("call")
                || first.equals("do");
        if (control || alone) {
          statement.execute(sql);
          open = control ? !first.equals("commit") : open;
          continue;
        }
        if (!open) {
          statement.execute("BEGIN");
        }
        statement.clearWarnings();
        statement.execute(sql);
        boolean works = works(statement.getWarnings(), tables);
        if (works && names(statement, STRONG).stream().anyMatch(tables::contains)) {
          blocking.add(sql);
        }
        if (!open) {
          statement.execute("COMMIT");
        }
      }
    }
    return blocking;
  }

  /// Whether the server tells of work on one of the tables, or of proving a foreign key.
  private static boolean works(SQLWarning first, Set<String> tables) {
    for (SQLWarning it = first; it != null; it = it.getNextWarning()) {
      Matcher work = WORK.matcher(it.getMessage());
      if (work.matches() && (work.group(1) == null || tables.contains(work.group(1)))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    var names = new ArrayList<String>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
