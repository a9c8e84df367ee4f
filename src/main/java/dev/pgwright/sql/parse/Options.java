package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of settings in parentheses.
final class Options {

  private final Grammar g;
  private final Cursor in;

  Options(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `reloptions`.
  List<Option> storage() {
    return in.parenthesized(
        () -> {
          int start = in.at();
          String name = g.names.label().value();
          if (in.accept(".")) {
            name = name + "." + g.names.label().value();
          }
          return definitionValue(start, name);
        });
  }

  /// `opt_reloptions`.
  List<Option> withStorage() {
    return in.accept("with") ? storage() : List.of();
  }

  /// `definition`.
  List<Option> definition() {
    return in.parenthesized(() -> definitionValue(in.at(), g.names.label().value()));
  }

  /// `opt_definition`.
  List<Option> withDefinition() {
    return in.accept("with") ? definition() : List.of();
  }

  private Option definitionValue(int start, String name) {
    String value = in.accept("=") ? argument() : null;
    return new Option(in.from(start), name, value);
  }

  /// `def_arg`.
  String argument() {
    int start = in.at();
    if (in.atString()) {
      return in.takeString();
    }
    if (g.names.atNumber() && !atSignOperator()) {
      return g.names.number();
    }
    if (in.at("operator", "(") || g.names.atOperator()) {
      g.names.qualifiedOperator();
    } else if (in.category() == Keywords.RESERVED || in.at("none")) {
      in.skip();
    } else {
      g.types.routineType();
    }
    return in.words(start);
  }

  /// `+` and `-` are operators when no number follows.
  private boolean atSignOperator() {
    return (in.at("+") || in.at("-")) && !isNumber();
  }

  private boolean isNumber() {
    return switch (in.kind(1)) {
      case INTEGER, NUMERIC -> true;
      default -> false;
    };
  }

  /// `utility_option_list` in parentheses.
  List<Option> utility() {
    return in.parenthesized(
        () -> {
          int start = in.at();
          String name = utilityName();
          String value = utilityValue();
          return new Option(in.from(start), name, value);
        });
  }

  private String utilityName() {
    if (in.at("format_la") || in.at("analyze") || in.at("analyse")) {
      return in.takeName();
    }
    return g.names.nonReserved().value();
  }

  private @Nullable String utilityValue() {
    if (g.names.atNumber()) {
      return g.names.number();
    }
    return in.at(",") || in.at(")") ? null : booleanOrString();
  }

  /// `opt_boolean_or_string`.
  String booleanOrString() {
    String word = in.acceptOne("true", "false", "on");
    return word.isEmpty() ? g.names.wordOrString() : word;
  }

  /// `create_generic_options`.
  List<Option> foreign() {
    return in.at("options", "(") ? foreignList(false) : List.of();
  }

  /// `alter_generic_options`, which are here.
  List<Option> alteredForeign() {
    return foreignList(true);
  }

  private List<Option> foreignList(boolean altered) {
    in.expect("options");
    return in.parenthesized(() -> foreignOption(altered));
  }

  private Option foreignOption(boolean altered) {
    int start = in.at();
    String action = "";
    if (altered && !in.atString(1)) {
      action = in.acceptOne("set", "add", "drop");
    }
    String name = g.names.label().value();
    String value = action.equals("drop") ? null : g.names.string();
    return new Option(in.from(start), action.isEmpty() ? name : action + " " + name, value);
  }
}
