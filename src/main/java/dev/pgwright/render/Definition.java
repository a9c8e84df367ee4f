package dev.pgwright.render;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is left to read of a definition that the server printed.
///
/// @param text from the place where reading stands
record Definition(String text) {

  /// A part in parentheses and what follows it.
  ///
  /// @param inside without the parentheses
  /// @param items `inside` cut at its commas
  record Group(String inside, List<String> items, Definition rest) {}

  boolean done() {
    return text.isEmpty();
  }

  /// What follows the prefix; empty when the text begins otherwise.
  Optional<Definition> after(String prefix) {
    return text.startsWith(prefix)
        ? Optional.of(new Definition(text.substring(prefix.length())))
        : Optional.empty();
  }

  /// The group that begins here; empty when none does.
  Optional<Group> group() {
    if (!text.startsWith("(")) {
      return Optional.empty();
    }
    var items = new ArrayList<String>();
    int depth = 0;
    int start = 1;
    for (Token token : Script.tokens(text)) {
      boolean ends = depth == 1 && token.isSymbol(")");
      if (ends || (depth == 1 && token.isSymbol(","))) {
        items.add(text.substring(start, token.span().start()).strip());
        start = token.span().end();
      }
      if (ends) {
        int end = token.span().start();
        return Optional.of(
            new Group(
                text.substring(1, end),
                List.copyOf(items),
                new Definition(text.substring(end + 1))));
      }
      depth += nesting(token);
    }
    return Optional.empty();
  }

  private static int nesting(Token token) {
    if (token.isSymbol("(") || token.isSymbol("[")) {
      return 1;
    }
    return token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
  }

  /// An expression without the parentheses around all of it.
  static String bare(String expression) {
    return new Definition(expression)
        .group()
        .filter(it -> it.rest().done() && !it.inside().isBlank())
        .map(Group::inside)
        .orElse(expression);
  }
}
