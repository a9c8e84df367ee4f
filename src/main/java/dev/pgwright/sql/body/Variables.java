package dev.pgwright.sql.body;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables of a body whose values follow from its text: those that get one constant, and
/// those of loops over constants.
final class Variables {

  /// More values than this are not told apart.
  private static final int MOST = 200;

  private static final List<String> BEFORE = List.of("begin", "then", "else", "loop", "declare");

  private final Map<String, List<String>> known = new LinkedHashMap<>();

  private Variables() {}

  static Variables of(List<Token> tokens) {
    var variables = new Variables();
    var times = new LinkedHashMap<String, Integer>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int value = assigned(tokens, i);
      if (value >= 0) {
        String name = tokens.get(start(tokens, i)).value();
        times.merge(name, 1, Integer::sum);
        variables.known.put(name, variables.values(tokens, value, end(tokens, value)));
      } else if (tokens.get(i).is("foreach") || tokens.get(i).is("for")) {
        variables.loop(tokens, i, times);
      } else if (tokens.get(i).is("into")) {
        times.merge(tokens.get(i + 1).value(), 2, Integer::sum);
      }
    }
    times.forEach(
        (name, count) -> {
          if (count > 1) {
            variables.known.remove(name);
          }
        });
    return variables;
  }

  /// Where the value of an assignment or declaration begins whose sign is at a place: `a := 1`, `a
  /// = 1`, `a text default 'x'`; -1 where there is none.
  static int assigned(List<Token> tokens, int i) {
    Token sign = tokens.get(i);
    int from = start(tokens, i);
    if (from >= i || tokens.get(from).kind() == TokenKind.PUNCTUATION) {
      return -1;
    }
    if (sign.text().equals(":=")) {
      return i + 1;
    }
    if (sign.text().equals(":") && i + 1 < tokens.size() && tokens.get(i + 1).text().equals("=")) {
      return i + 2;
    }
    boolean plain = sign.text().equals("=") && i - from == 1;
    boolean declared = sign.is("default") && i - from > 1;
    return plain || declared ? i + 1 : -1;
  }

  private static int start(List<Token> tokens, int at) {
    int from = at;
    while (from > 0
        && !tokens.get(from - 1).isSymbol(";")
        && !BEFORE.contains(tokens.get(from - 1).word())) {
      from--;
    }
    return from;
  }

  private static int end(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size() && !tokens.get(i).isSymbol(";")) {
      i++;
    }
    return i;
  }

  /// `foreach t in array array['a', 'b'] loop`, `for t in select unnest(array['a', 'b']) loop`.
  private void loop(List<Token> tokens, int at, Map<String, Integer> times) {
    int i = at + 2;
    if (i >= tokens.size() || !tokens.get(i).is("in")) {
      return;
    }
    String variable = tokens.get(at + 1).value();
    times.merge(variable, 1, Integer::sum);
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
      known.put(variable, values);
    }
  }

  private static boolean passed(Token token) {
    return List.of("array", "select", "unnest", "values", "text").contains(token.word())
        || List.of("[", "]", "(", ")", ",", "::", ":").contains(token.text());
  }

  private static boolean string(Token token) {
    return token.kind() == TokenKind.STRING
        || token.kind() == TokenKind.ESCAPE_STRING
        || token.kind() == TokenKind.DOLLAR_STRING;
  }

  /// Every value that an expression can have, at least one; with [Texts#HOLE] for what is not
  /// known.
  List<String> values(List<Token> tokens, int from, int end) {
    var text = new StringBuilder("select");
    List<Map<String, String>> bindings = List.of(new LinkedHashMap<>());
    for (int i = from; i < end; i++) {
      text.append(' ').append(tokens.get(i).text());
      List<String> values = string(tokens.get(i)) ? null : known.get(tokens.get(i).value());
      if (values != null) {
        bindings = bound(bindings, tokens.get(i).value(), values);
      }
    }
    Expr expression = expression(text.toString());
    if (expression == null || bindings.size() > MOST) {
      return List.of(String.valueOf(Texts.HOLE));
    }
    return bindings.stream().map(it -> Texts.of(expression, it)).distinct().toList();
  }

  private static @Nullable Expr expression(String query) {
    List<Statement> statements = Parser.parse(query, Dialect.SERVER).statements();
    return statements.size() == 1
            && statements.getFirst() instanceof Query read
            && read.body() instanceof Query.Select select
            && select.targets().size() == 1
        ? select.targets().getFirst().value()
        : null;
  }

  private static List<Map<String, String>> bound(
      List<Map<String, String>> bindings, String name, List<String> values) {
    if (bindings.getFirst().containsKey(name) || bindings.size() > MOST) {
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
}
