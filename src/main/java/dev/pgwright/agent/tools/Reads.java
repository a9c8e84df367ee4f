package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.job.read.Querying;
import dev.pgwright.query.Answer;
import org.jspecify.annotations.Nullable;

/// Guarded reads of the database that a person named, and texts as long as an agent can use.
final class Reads {

  private static final int MOST = 600;

  private Reads() {}

  /// The text, or its beginning with an ellipsis.
  static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end) + "…";
  }

  /// Runs a statement of ours.
  static Answer answer(String sql, Call call) {
    return answer(sql, null, call);
  }

  /// @param rows at most; null for what the project allows
  static Answer answer(String sql, @Nullable Integer rows, Call call) {
    var place = call.place();
    return Querying.run(
        new QueryRequest(
            sql,
            place.url(),
            place.env(),
            place.config(),
            rows,
            null,
            false,
            place.clock().instant()));
  }

  static PgwrightException usage(String message, String hint) {
    return PgwrightException.of(Code.USAGE, message).hint(hint);
  }
}
