package dev.pgwright.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/// What came of a statement, in the form of the expectations.
///
/// @param rows values joined by ` | `, `null` for NULL
/// @param says notices and warnings, and of the debug messages those about work on rows
/// @param error SQLSTATE and message; empty when it succeeded
record Voice(List<String> rows, List<String> says, String error) {

  private static final Pattern WORK =
      Pattern.compile(
          "(rewriting table|verifying table|validating foreign key constraint|building index) .*");
  private static final Pattern TOAST = Pattern.compile("building index \"pg_toast_.*");

  static Voice of(Statement session, String sql) throws SQLException {
    session.clearWarnings();
    try {
      boolean query = session.execute(sql);
      return new Voice(query ? rows(session.getResultSet()) : List.of(), says(session), "");
    } catch (PSQLException e) {
      ServerErrorMessage told = e.getServerErrorMessage();
      if (told == null) {
        throw e;
      }
      return new Voice(List.of(), says(session), told.getSQLState() + " " + told.getMessage());
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    var rows = new ArrayList<String>();
    while (result.next()) {
      var values = new ArrayList<String>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        values.add(String.valueOf(result.getString(i)));
      }
      rows.add(String.join(" | ", values));
    }
    return rows;
  }

  private static List<String> says(Statement session) throws SQLException {
    var says = new ArrayList<String>();
    for (SQLWarning it = session.getWarnings(); it != null; it = it.getNextWarning()) {
      ServerErrorMessage told =
          it instanceof PSQLWarning warning ? warning.getServerErrorMessage() : null;
      String text = told == null ? null : told.getMessage();
      if (told == null || text == null || TOAST.matcher(text).matches()) {
        continue;
      }
      if (!"DEBUG".equals(told.getSeverity())) {
        says.add(told.getSeverity() + " " + text);
      } else if (WORK.matcher(text).matches()) {
        says.add(text.replaceFirst(" (serially|with request for .*)$", ""));
      }
    }
    return says;
  }
}
