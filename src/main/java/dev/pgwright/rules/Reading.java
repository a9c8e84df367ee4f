package dev.pgwright.rules;

import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Comment;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The texts of a migration, each parsed once and not before somebody asks.
///
/// Texts that only data can be are read statement by statement, and a second time where somebody
/// asks what comes behind.
final class Reading {

  /// Characters of a text whose statements are kept.
  private static final int MOST_KEPT = 2 << 20;

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
  /// @param comments takes those that belong to a unit, and maybe more of them, before `units`
  ///   takes it
  void each(int piece, Consumer<Comment> comments, Consumer<Parsed.Unit> units) {
    Migration.Piece it = pieces.get(piece);
    if (kept(it)) {
      Parsed whole = parsed(piece);
      whole.comments().forEach(comments);
      whole.units().forEach(units);
      return;
    }
    // The comment behind a statement comes with the next one.
    var waiting = new ArrayDeque<Parsed.Unit>();
    Parser.brief(
        it.text(),
        it.dialect(),
        comments,
        unit -> {
          waiting.forEach(units);
          waiting.clear();
          waiting.add(unit);
        });
    waiting.forEach(units);
  }

  private static boolean kept(Migration.Piece piece) {
    return piece.text().length() <= MOST_KEPT;
  }

  private Parsed parsed(int piece) {
    return parsed.computeIfAbsent(
        piece, it -> Parser.parse(pieces.get(it).text(), pieces.get(it).dialect()));
  }

  /// The statements behind one, in order; without inserts where a text is large.
  ///
  /// @param unit its number in its text, from 0; the number of units for what is behind them all
  List<Statement> behind(int piece, int unit) {
    if (counts.isEmpty()) {
      for (int i = 0; i < pieces.size(); i++) {
        counts.add(gather(i));
      }
    }
    return all.subList(counts.get(piece)[unit], all.size());
  }

  private int[] gather(int piece) {
    var upTo = new Counts();
    boolean kept = kept(pieces.get(piece));
    each(
        piece,
        _ -> {},
        unit -> {
          if (unit.statement() != null && (kept || !(unit.statement() instanceof Change.Insert))) {
            all.add(unit.statement());
          }
          upTo.add(all.size());
        });
    upTo.add(all.size());
    return upTo.values;
  }

  /// Numbers in the order they were added.
  private static final class Counts {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }
  }
}
