package dev.pgwright.review;

import dev.pgwright.model.Defined;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A policy of row security.
///
/// @param permissive whether it adds rows, not takes some away
/// @param command `ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`
/// @param roles as SQL, separated by a comma and a space; `PUBLIC` for all
/// @param condition everything behind the roles: USING and WITH CHECK
public record Policy(
    ObjectId id,
    QualifiedName table,
    boolean permissive,
    String command,
    String roles,
    String condition) {

  private static final Pattern RESTRICTIVE = Pattern.compile("(?i)\\bAS RESTRICTIVE\\b");
  private static final Pattern COMMAND =
      Pattern.compile("(?i)\\bFOR (ALL|SELECT|INSERT|UPDATE|DELETE)\\b");
  private static final Pattern ROLES =
      Pattern.compile("(?i)\\bTO (.+?)(?=\\s+(?:USING|WITH CHECK)\\s*\\(|$)", Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("(?i)\\b(USING|WITH CHECK)\\s*\\(.*$", Pattern.DOTALL);

  static Policy of(Defined policy) {
    String text = policy.creation().getFirst();
    Matcher condition = CONDITION.matcher(text);
    String head = condition.find() ? text.substring(0, condition.start()) : text;
    Matcher command = COMMAND.matcher(head);
    Matcher roles = ROLES.matcher(head);
    return new Policy(
        policy.id(),
        policy.id().qualified(),
        !RESTRICTIVE.matcher(head).find(),
        command.find() ? command.group(1).toUpperCase(java.util.Locale.ROOT) : "ALL",
        roles.find() ? roles.group(1).strip() : "PUBLIC",
        head.length() < text.length() ? text.substring(head.length()) : "");
  }
}
