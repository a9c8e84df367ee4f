package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names, labels, roles, strings and numbers.
final class Names {

  private static final String OPERATORS = "+-*/%^<>=";

  private final Cursor in;

  Names(Grammar grammar) {
    this.in = grammar.in;
  }

  /// `ColId`: the name of a column, table or anything else that is no function or type.
  Name columnId() {
    if (!atColumnId(0)) {
      throw in.error();
    }
    return new Name(in.takeName());
  }

  boolean atColumnId(int ahead) {
    byte category = ahead == 0 ? in.category() : in.category(ahead);
    return category == Tokens.IDENTIFIER
        || category == Keywords.UNRESERVED
        || category == Keywords.COLUMN_NAME;
  }

  /// `type_function_name`.
  Name typeOrFunctionName() {
    if (!atTypeOrFunctionName(0)) {
      throw in.error();
    }
    return new Name(in.takeName());
  }

  boolean atTypeOrFunctionName(int ahead) {
    byte category = ahead == 0 ? in.category() : in.category(ahead);
    return category == Tokens.IDENTIFIER
        || category == Keywords.UNRESERVED
        || category == Keywords.TYPE_OR_FUNCTION;
  }

  /// `NonReservedWord`.
  Name nonReserved() {
    if (!atNonReserved()) {
      throw in.error();
    }
    return new Name(in.takeName());
  }

  boolean atNonReserved() {
    byte category = in.category();
    return category != 0 && category != Keywords.RESERVED;
  }

  /// `ColLabel`: any word.
  Name label() {
    if (in.category() == 0) {
      throw in.error();
    }
    return new Name(in.takeName());
  }

  /// `IDENT`: a word that is no keyword.
  Name identifier() {
    if (in.category() != Tokens.IDENTIFIER) {
      throw in.error();
    }
    return new Name(in.takeName());
  }

  List<Name> columnList() {
    return in.parenthesized(this::columnId);
  }

  List<Name> optionalColumnList() {
    return in.optional(this::columnId);
  }

  /// `any_name`.
  ObjectName anyName() {
    int start = in.at();
    var parts = new ArrayList<Name>(2);
    parts.add(columnId());
    while (in.accept(".")) {
      parts.add(label());
    }
    return new ObjectName(in.from(start), parts);
  }

  /// `qualified_name`: of a relation, three parts at most.
  ObjectName relation() {
    int start = in.at();
    ObjectName name = anyName();
    if (in.at("[")) {
      throw in.error(start, "syntax error");
    }
    if (name.parts().size() > 3) {
      throw in.refusal(
          start,
          "improper qualified name (too many dotted names): " + String.join(".", plain(name)),
          "42601");
    }
    return name;
  }

  private static List<String> plain(ObjectName name) {
    return name.parts().stream().map(Name::value).toList();
  }

  /// A name that stands alone, as that of an object.
  ObjectName single() {
    int start = in.at();
    Name name = columnId();
    return new ObjectName(in.from(start), List.of(name));
  }

  /// `func_name`.
  ObjectName function() {
    int start = in.at();
    var parts = new ArrayList<Name>(2);
    if (in.word(1).equals(".")) {
      parts.add(columnId());
      while (in.accept(".")) {
        parts.add(label());
      }
    } else {
      parts.add(typeOrFunctionName());
    }
    return new ObjectName(in.from(start), parts);
  }

  /// `RoleSpec`: a role, `public`, `current_user` and the like.
  Name role() {
    int start = in.at();
    if (in.at("current_user") || in.at("session_user") || in.at("current_role")) {
      return new Name(in.takeName());
    }
    Name role = nonReserved();
    if (role.value().equals("none")) {
      throw in.refusal(start, "role name \"none\" is reserved", "42939");
    }
    return role;
  }

  /// `RoleId`: a role by its own name.
  Name roleId() {
    int start = in.at();
    Name role = role();
    switch (role.value()) {
      case "public" -> throw in.refusal(start, "role name \"public\" is reserved", "42939");
      case "current_user", "session_user", "current_role" -> {
        if (in.isKeyword(start)) {
          throw in.refusal(
              start,
              role.value().toUpperCase(Locale.ROOT) + " cannot be used as a role name here",
              "42939");
        }
      }
      default -> {}
    }
    return role;
  }

  List<Name> roles() {
    return in.list(this::role);
  }

  /// `Sconst`.
  String string() {
    if (!in.atString()) {
      throw in.error();
    }
    return in.takeString();
  }

  /// `NonReservedWord_or_Sconst`.
  String wordOrString() {
    return in.atString() ? in.takeString() : nonReserved().value();
  }

  /// `Iconst` in the range of the server's integers.
  int integer() {
    if (!atInteger()) {
      throw in.error();
    }
    return Numbers.integer(in.takeText());
  }

  /// A number beyond 32 bits is a float to the grammar.
  boolean atInteger() {
    return in.kind() == TokenKind.INTEGER && Numbers.fits(in.text());
  }

  /// `SignedIconst`.
  int signedInteger() {
    boolean minus = in.at("-");
    if (minus || in.at("+")) {
      in.skip();
    }
    int number = integer();
    return minus ? -number : number;
  }

  /// `NumericOnly`, as written.
  String number() {
    String sign = in.at("-") ? "-" : "";
    if (in.at("-") || in.at("+")) {
      in.skip();
    }
    if (in.kind() != TokenKind.INTEGER && in.kind() != TokenKind.NUMERIC) {
      throw in.error();
    }
    return sign + in.takeText();
  }

  boolean atNumber() {
    return in.kind() == TokenKind.INTEGER
        || in.kind() == TokenKind.NUMERIC
        || in.at("+")
        || in.at("-");
  }

  /// Whether an operator of any kind is here (`all_Op`).
  boolean atOperator() {
    return atMathOperator() || atOtherOperator();
  }

  /// `MathOp`.
  boolean atMathOperator() {
    return switch (in.word()) {
      case "+", "-", "*", "/", "%", "^", "<", ">", "=", "<=", ">=", "<>" -> true;
      default -> false;
    };
  }

  /// `Op`.
  boolean atOtherOperator() {
    if (in.kind() != TokenKind.OPERATOR) {
      return false;
    }
    String word = in.word();
    return word.length() == 1
        ? OPERATORS.indexOf(word.charAt(0)) < 0
        : !word.equals("<=") && !word.equals(">=") && !word.equals("<>") && !word.equals("=>");
  }

  /// `qual_all_Op`: an operator, with `operator(…)` around it or without.
  Operator qualifiedOperator() {
    int start = in.at();
    if (!in.at("operator")) {
      return operator(List.of(), start);
    }
    in.skip();
    in.expect("(");
    Operator operator = anyOperator();
    in.expect(")");
    return new Operator(in.from(start), operator.schema(), operator.symbol());
  }

  /// `any_operator`: an operator, with its schema or without.
  Operator anyOperator() {
    int start = in.at();
    var schema = new ArrayList<Name>();
    while (!atOperator()) {
      schema.add(columnId());
      in.expect(".");
    }
    return operator(schema, start);
  }

  private Operator operator(List<Name> schema, int start) {
    if (!atOperator()) {
      throw in.error();
    }
    String symbol = in.word();
    in.skip();
    return new Operator(in.from(start), schema, symbol);
  }
}
