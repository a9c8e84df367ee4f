package dev.pgwright.rules;

import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Text expressions of PL/pgSQL whose value follows from the text: strings, `||`, `format`,
/// `quote_ident`, `quote_literal`, variables that get one constant, and loop variables over arrays
/// of constants.
final class Constants {

  /// More values than this are not told apart.
  private static final int MOST = 200;

  private final Map<String, List<String>> variables = new LinkedHashMap<>();

  private Constants() {}

  /// The variables of a body with the values they can have.
  static Constants of(List<Token> tokens) {
    var constants = new Constants();
    var assigned = new LinkedHashMap<String, Integer>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean assignment =
          (tokens.get(i + 1).text().equals(":=") || tokens.get(i + 1).isSymbol(":="))
              || split(tokens, i + 1);
      if (assignment && starts(tokens, i)) {
        constants.assign(tokens, i, split(tokens, i + 1) ? i + 3 : i + 2, assigned);
      } else if (tokens.get(i).is("foreach") || tokens.get(i).is("for")) {
        constants.loop(tokens, i, assigned);
      } else if (tokens.get(i).is("into")) {
        assigned.merge(tokens.get(i + 1).value(), 2, Integer::sum);
      } else {
        constants.declared(tokens, i, assigned);
      }
    }
    assigned.forEach(
        (name, times) -> {
          if (times > 1) {
            constants.variables.remove(name);
          }
        });
    return constants;
  }

  private static boolean split(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).text().equals(":")
        && tokens.get(at + 1).text().equals("=");
  }

  private static boolean starts(List<Token> tokens, int at) {
    return at == 0
        || tokens.get(at - 1).isSymbol(";")
        || List.of("begin", "then", "else", "loop").contains(tokens.get(at - 1).word());
  }

  private void assign(List<Token> tokens, int name, int from, Map<String, Integer> assigned) {
    String variable = tokens.get(name).value();
    assigned.merge(variable, 1, Integer::sum);
    values(tokens, from).ifPresent(it -> variables.put(variable, it));
  }

  /// `x text := 'a'`, `x constant text default 'a'`.
  private void declared(List<Token> tokens, int at, Map<String, Integer> assigned) {
    boolean first =
        tokens.get(at).is("declare") || (tokens.get(at).isSymbol(";") && at + 1 < tokens.size());
    if (!first || at + 3 >= tokens.size()) {
      return;
    }
    int i = at + 2;
    boolean constant = tokens.get(i).is("constant");
    i += constant ? 1 : 0;
    boolean text = List.of("text", "varchar", "name", "regclass").contains(tokens.get(i).word());
    if (!text || i + 1 >= tokens.size()) {
      return;
    }
    Token sign = tokens.get(i + 1);
    int from = split(tokens, i + 1) ? i + 3 : i + 2;
    if (sign.is("default") || sign.text().equals(":=") || sign.text().equals(":")) {
      String variable = tokens.get(at + 1).value();
      assigned.merge(variable, 1, Integer::sum);
      values(tokens, from).ifPresent(it -> variables.put(variable, it));
    }
  }

  /// `foreach t in array array['a', 'b'] loop`, `for t in select unnest(array['a', 'b']) loop`.
  private void loop(List<Token> tokens, int at, Map<String, Integer> assigned) {
    int i = at + 2;
    if (i >= tokens.size() || !tokens.get(i).is("in")) {
      return;
    }
    String variable = tokens.get(at + 1).value();
    assigned.merge(variable, 1, Integer::sum);
    var values = new ArrayList<String>();
    i++;
    while (i < tokens.size() && !tokens.get(i).is("loop")) {
      Token token = tokens.get(i);
      if (string(token)) {
        values.add(token.value());
      } else if (!passed(token)) {
        return;
      }
      i++;
    }
    if (!values.isEmpty()) {
      variables.put(variable, values);
    }
  }

  private static boolean passed(Token token) {
    return List.of("array", "select", "unnest", "values", "text").contains(token.word())
        || List.of("[", "]", "(", ")", ",", "::", ":").contains(token.text());
  }

  /// Every value that the expression of an EXECUTE can have; empty where that is not known.
  Optional<List<String>> at(List<Token> tokens, int from) {
    return values(tokens, from);
  }

  private Optional<List<String>> values(List<Token> tokens, int from) {
    List<Map<String, String>> bindings = List.of(new LinkedHashMap<>());
    for (int i = from; i < tokens.size() && !tokens.get(i).isSymbol(";"); i++) {
      List<String> known = variables.get(tokens.get(i).value());
      if (known != null && !string(tokens.get(i))) {
        bindings = bound(bindings, tokens.get(i).value(), known);
      }
    }
    var all = new ArrayList<String>();
    for (Map<String, String> binding : bindings) {
      Optional<String> value = new Folding(tokens, from, binding).value();
      if (value.isEmpty() || all.size() > MOST) {
        return Optional.empty();
      }
      all.add(value.get());
    }
    return Optional.of(all);
  }

  private static List<Map<String, String>> bound(
      List<Map<String, String>> bindings, String name, List<String> values) {
    if (bindings.getFirst().containsKey(name)) {
      return bindings;
    }
    var all = new ArrayList<Map<String, String>>();
    for (Map<String, String> binding : bindings) {
      for (String value : values) {
        var longer = new LinkedHashMap<>(binding);
        longer.put(name, value);
        all.add(longer);
      }
    }
    return all;
  }

  static boolean string(Token token) {
    return token.kind() == TokenKind.STRING
        || token.kind() == TokenKind.ESCAPE_STRING
        || token.kind() == TokenKind.DOLLAR_STRING;
  }
}
