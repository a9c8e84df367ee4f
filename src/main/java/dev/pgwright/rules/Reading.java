package dev.pgwright.rules;

import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The texts of a migration, each parsed once and not before somebody asks.
final class Reading {

  private final List<Migration.Piece> pieces;
  private final Map<Integer, Parsed> parsed = new LinkedHashMap<>();

  Reading(List<Migration.Piece> pieces) {
    this.pieces = pieces;
  }

  /// What a text says.
  ///
  /// @param piece its number, from 0
  Parsed piece(int piece) {
    return parsed.computeIfAbsent(
        piece, it -> Parser.parse(pieces.get(it).text(), pieces.get(it).dialect()));
  }

  /// The statements behind one, in order.
  ///
  /// @param unit its number in its text, from 0
  List<Statement> behind(int piece, int unit) {
    var all = new ArrayList<Statement>();
    for (int i = piece; i < pieces.size(); i++) {
      List<Parsed.Unit> units = piece(i).units();
      for (int j = i == piece ? unit + 1 : 0; j < units.size(); j++) {
        Statement statement = units.get(j).statement();
        if (statement != null) {
          all.add(statement);
        }
      }
    }
    return all;
  }
}
