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
  private final List<Statement> all = new ArrayList<>();

  /// For each text and each unit of it, how many statements there are up to it.
  private final List<int[]> counts = new ArrayList<>();

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
  /// @param unit its number in its text, from 0; the number of units for what is behind them all
  List<Statement> behind(int piece, int unit) {
    if (counts.isEmpty()) {
      gather();
    }
    return all.subList(counts.get(piece)[unit], all.size());
  }

  private void gather() {
    for (int i = 0; i < pieces.size(); i++) {
      List<Parsed.Unit> units = piece(i).units();
      var upTo = new int[units.size() + 1];
      for (int j = 0; j < units.size(); j++) {
        all.addAll(units.get(j).read());
        upTo[j] = all.size();
      }
      upTo[units.size()] = all.size();
      counts.add(upTo);
    }
  }
}
