package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Statement;

/// Which statement is here (`stmt`).
final class Statements {

  private final Grammar g;
  private final Cursor in;
  private final Copies copies;

  Statements(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.copies = new Copies(grammar);
  }

  /// The whole statement, `begin` and `end` included; nothing may follow.
  Statement whole() {
    Statement statement = in.at("begin") || in.at("end") ? g.sessions.transaction() : nested();
    if (!in.atEnd()) {
      throw in.error();
    }
    return statement;
  }

  /// A statement that may stand in another one.
  Statement nested() {
    return in.deeper(this::any);
  }

  private Statement any() {
    return switch (in.word()) {
      case "select", "values", "table", "with", "with_la", "(" -> g.queries.preparable();
      case "insert", "update", "delete", "merge" -> g.queries.preparable();
      case "create" -> g.creations.create();
      case "alter" -> g.alterations.alter();
      case "drop" -> g.drops.drop();
      case "grant" -> g.rights.grant();
      case "revoke" -> g.rights.revoke();
      case "set" -> g.parameters.set(in.at());
      case "reset" -> g.parameters.reset();
      case "show" -> g.parameters.show();
      case "commit", "rollback", "abort", "start", "savepoint", "release" ->
          g.sessions.transaction();
      case "prepare" -> g.sessions.prepare();
      case "execute" -> g.sessions.execute();
      case "deallocate" -> g.sessions.deallocate();
      case "declare" -> g.sessions.declare();
      case "explain" -> g.sessions.explain();
      case "do" -> g.sessions.doBlock();
      case "call" -> g.sessions.call();
      case "copy" -> copies.copy();
      default -> maintenance();
    };
  }

  private Statement maintenance() {
    return switch (in.word()) {
      case "truncate" -> g.chores.truncate();
      case "lock" -> g.chores.lock();
      case "vacuum", "analyze", "analyse" -> g.chores.vacuum();
      case "cluster" -> g.chores.cluster();
      case "reindex" -> g.chores.reindex();
      case "refresh" -> g.chores.refresh();
      case "comment" -> g.chores.comment();
      case "checkpoint",
          "discard",
          "load",
          "listen",
          "unlisten",
          "notify",
          "close",
          "fetch",
          "move",
          "reassign",
          "security",
          "import" ->
          g.chores.chore();
      default -> throw in.error();
    };
  }
}
