package dev.pgwright.query.gate;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/// What names mean, told by the server itself: it analyses the query without planning it, and shows
/// the tree.
///
/// Asked only where a name alone does not tell, since the tree also goes to the server's log.
final class Exact {

  private static final String SHOW =
      """
      set local client_min_messages = log;
      set local debug_pretty_print = off;
      set local debug_print_rewritten = on
      """;

  private static final String HIDE =
      """
      set local debug_print_rewritten = off;
      set local client_min_messages = warning
      """;

  private Exact() {}

  /// The tree of a query, views and policies within.
  static NodeText tree(Connection connection, String query) {
    try (Statement statement = connection.createStatement();
        PreparedStatement described = connection.prepareStatement(escaped(query))) {
      statement.execute(SHOW);
      described.getMetaData();
      String text = shown(described.getWarnings());
      statement.execute(HIDE);
      if (text == null) {
        throw Refusal.of("the server does not tell what the names in it mean");
      }
      return NodeText.of(text);
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }

  private static @Nullable String shown(@Nullable SQLWarning first) {
    StringBuilder text = null;
    for (SQLWarning at = first; at != null; at = at.getNextWarning()) {
      ServerErrorMessage message =
          at instanceof PSQLWarning warning ? warning.getServerErrorMessage() : null;
      if (message != null && String.valueOf(message.getMessage()).startsWith("rewritten")) {
        text = text == null ? new StringBuilder() : text;
        text.append(message.getDetail()).append('\n');
      }
    }
    return text == null ? null : text.toString();
  }

  /// The driver takes `?` for a value, and `??` for the operator's character.
  private static String escaped(String query) {
    var text = new StringBuilder();
    int behind = 0;
    for (Token token : Script.tokensAndComments(query)) {
      text.append(query, behind, token.span().start());
      String own = token.text();
      text.append(
          switch (token.kind()) {
            case OPERATOR -> own.replace("?", "??");
            case PARAMETER -> "?";
            default -> own;
          });
      behind = token.span().end();
    }
    return text.append(query.substring(behind)).toString();
  }
}
