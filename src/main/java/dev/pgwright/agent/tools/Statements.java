package dev.pgwright.agent.tools;

import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Possible;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parser;

/// What the text of a statement tells.
final class Statements {

  private Statements() {}

  /// Whether it may stand in a transaction block; true for what is no SQL.
  static boolean transactional(String sql) {
    var world = new World(18, false);
    return Parser.parse(sql, Dialect.SERVER).statements().stream()
        .noneMatch(it -> Possible.alone(it, world).isPresent());
  }
}
