package dev.pgwright.rules;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One text expression of PL/pgSQL whose variables have values.
final class Folding {

  private final List<Token> tokens;
  private final Map<String, String> variables;
  private int next;

  Folding(List<Token> tokens, int from, Map<String, String> variables) {
    this.tokens = tokens;
    this.next = from;
    this.variables = variables;
  }

  /// Its value; empty where it does not follow from the text.
  Optional<String> value() {
    var text = new StringBuilder();
    while (true) {
      Optional<String> operand = operand();
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      text.append(operand.get());
      cast();
      boolean more = next < tokens.size() && tokens.get(next).text().equals("||");
      if (!more) {
        return ends() ? Optional.of(text.toString()) : Optional.empty();
      }
      next++;
    }
  }

  private boolean ends() {
    return next < tokens.size()
        && (tokens.get(next).isSymbol(";")
            || tokens.get(next).isSymbol(",")
            || tokens.get(next).isSymbol(")")
            || tokens.get(next).is("using")
            || tokens.get(next).is("into"));
  }

  /// `::text` changes nothing.
  private void cast() {
    if (next + 1 < tokens.size() && tokens.get(next).text().equals("::")) {
      next += 2;
    }
  }

  private Optional<String> operand() {
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(next);
    if (Constants.string(token)) {
      next++;
      return Optional.of(token.value());
    }
    boolean call = next + 1 < tokens.size() && tokens.get(next + 1).isSymbol("(");
    if (call) {
      return called(token.word());
    }
    next++;
    return Optional.ofNullable(variables.get(token.value()));
  }

  private Optional<String> called(String function) {
    var arguments = new ArrayList<String>();
    next++;
    do {
      next++;
      Optional<String> argument = value();
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
    } while (tokens.get(next).isSymbol(","));
    boolean closed = tokens.get(next).isSymbol(")");
    next++;
    return closed ? applied(function, arguments) : Optional.empty();
  }

  private static Optional<String> applied(String function, List<String> arguments) {
    return switch (function) {
      case "format" -> formatted(arguments);
      case "quote_ident" -> Optional.of(new Name(arguments.getFirst()).sql());
      case "quote_literal" -> Optional.of(new Literal(arguments.getFirst()).sql());
      case "concat" -> Optional.of(String.join("", arguments));
      case "lower" -> Optional.of(arguments.getFirst().toLowerCase(java.util.Locale.ROOT));
      default -> Optional.empty();
    };
  }

  private static Optional<String> formatted(List<String> arguments) {
    String pattern = arguments.getFirst();
    var text = new StringBuilder();
    int argument = 1;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '%') {
        text.append(pattern.charAt(i));
        continue;
      }
      int digits = i + 1;
      while (digits < pattern.length() && Character.isDigit(pattern.charAt(digits))) {
        digits++;
      }
      boolean numbered =
          digits > i + 1 && digits < pattern.length() && pattern.charAt(digits) == '$';
      int at = numbered ? Integer.parseInt(pattern.substring(i + 1, digits)) : argument;
      i = numbered ? digits + 1 : i + 1;
      char kind = i < pattern.length() ? pattern.charAt(i) : '?';
      Optional<String> value = kind == '%' ? Optional.of("%") : filled(kind, at, arguments);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      text.append(value.get());
      argument += kind == '%' || numbered ? 0 : 1;
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> filled(char kind, int at, List<String> arguments) {
    if (at >= arguments.size()) {
      return Optional.empty();
    }
    String value = arguments.get(at);
    return switch (kind) {
      case 's' -> Optional.of(value);
      case 'I' ->
          value.isEmpty() || value.length() > Name.MAX_BYTES
              ? Optional.empty()
              : Optional.of(new Name(value).sql());
      case 'L' -> Optional.of(new Literal(value).sql());
      default -> Optional.empty();
    };
  }
}
