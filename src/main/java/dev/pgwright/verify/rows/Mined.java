package dev.pgwright.verify.rows;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The constants of conditions: what rows have to be near.
///
/// @param numbers as written, with their sign
/// @param strings without quotes
/// @param texts that match the regular expressions and LIKE patterns
record Mined(
    SequencedSet<String> numbers, SequencedSet<String> strings, SequencedSet<String> texts) {

  static Mined of(List<String> conditions) {
    var numbers = new LinkedHashSet<String>();
    var strings = new LinkedHashSet<String>();
    var texts = new LinkedHashSet<String>();
    for (String condition : conditions) {
      List<Token> tokens = Script.tokens(condition);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        switch (token.kind()) {
          case INTEGER, NUMERIC -> {
            boolean negative = i > 0 && tokens.get(i - 1).isSymbol("-");
            numbers.add((negative ? "-" : "") + token.text());
          }
          case STRING, ESCAPE_STRING, DOLLAR_STRING -> {
            strings.add(token.value());
            texts.addAll(matching(i == 0 ? "" : tokens.get(i - 1).text(), token.value()));
          }
          default -> {}
        }
      }
    }
    return new Mined(numbers, strings, texts);
  }

  private static List<String> matching(String operator, String pattern) {
    return switch (operator) {
      case "~", "~*" -> Matching.samples(pattern);
      case "~~", "~~*" ->
          List.of(
              pattern.replace("%", "x").replace('_', 'a'),
              pattern.replace("%", "").replace('_', 'b'));
      default -> List.of();
    };
  }

  /// Small whole numbers among the constants and their neighbours: lengths and sizes.
  List<Integer> lengths() {
    var lengths = new ArrayList<Integer>();
    for (String number : numbers) {
      if (number.matches("\\d{1,4}")) {
        int n = Integer.parseInt(number);
        lengths.add(n);
        lengths.add(n + 1);
        lengths.add(Math.max(0, n - 1));
      }
    }
    return lengths;
  }
}
