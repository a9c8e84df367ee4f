package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.Node;

/// One thing that a revision does.
public sealed interface Step {

  /// The first line of what does it, from 1.
  int line();

  /// The last line of what does it.
  int endLine();

  /// The same where something else of the file does it.
  default Step at(Node node) {
    return switch (this) {
      case Run(var sql, var transactional, var checked, _, _, _) ->
          new Run(sql, transactional, checked, node.line(), node.endLine(), 0);
      case Opaque(var reason, _, _) -> new Opaque(reason, node.line(), node.endLine());
      case Raise(var what, _, _) -> new Raise(what, node.line(), node.endLine());
    };
  }

  /// SQL that is sent to the server.
  ///
  /// @param sql one statement, or what a call of `op.execute` sends at once; without a semicolon
  ///   where we have written it
  /// @param transactional false inside an `autocommit_block`
  /// @param checked whether it is sent only when the object is not there yet (`CREATE`) or still
  ///   there (`DROP`), as `checkfirst=True` of an enum asks for
  /// @param textLine the line of the file where the first line of `sql` stands, when each of its
  ///   lines is one of the file; 0 otherwise
  record Run(
      String sql, boolean transactional, boolean checked, int line, int endLine, int textLine)
      implements Step {}

  /// Something that only running would tell.
  ///
  /// @param reason in words that follow "not understood: "
  record Opaque(String reason, int line, int endLine) implements Step {}

  /// A `raise`, which ends the run.
  record Raise(String what, int line, int endLine) implements Step {}
}
