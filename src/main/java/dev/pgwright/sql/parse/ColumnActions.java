package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `alter column …` of `alter table`.
final class ColumnActions {

  private final Grammar g;
  private final Cursor in;

  ColumnActions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  AlterAction alter(int start) {
    in.accept("column");
    if (g.names.atInteger()) {
      int at = in.at();
      int number = g.names.integer();
      in.expect("set", "statistics");
      if (number < 1 || number > Short.MAX_VALUE) {
        throw in.refusal(at, "column number must be in range from 1 to 32767", "22023");
      }
      Integer target = statistics();
      return new AlterAction.SetStatistics(in.from(start), null, number, target);
    }
    Name column = g.names.columnId();
    if (in.at("restart") || (in.at("set") && atIdentityOption())) {
      return setIdentity(start, column);
    }
    String word = in.expectOne("set", "drop", "reset", "add", "type", "options");
    return switch (word) {
      case "set" -> set(start, column);
      case "drop" -> drop(start, column);
      case "reset" -> {
        List<Option> options = g.options.storage();
        yield new AlterAction.SetOptions(in.from(start), column, true, options);
      }
      case "add" -> addIdentity(start, column);
      case "type" -> type(start, column);
      default -> {
        in.back(in.at() - 1);
        List<Option> options = g.options.alteredForeign();
        yield new AlterAction.ForeignOptions(in.from(start), column, options);
      }
    };
  }

  private @Nullable Integer statistics() {
    if (in.accept("default")) {
      in.since(17);
      return null;
    }
    return g.names.signedInteger();
  }

  private AlterAction type(int start, Name column) {
    TypeName type = g.types.type();
    ObjectName collation = in.accept("collate") ? g.names.anyName() : null;
    Expr using = in.accept("using") ? g.expressions.any() : null;
    return new AlterAction.AlterType(in.from(start), column, type, collation, using);
  }

  private AlterAction set(int start, Name column) {
    if (in.at("(")) {
      List<Option> options = g.options.storage();
      return new AlterAction.SetOptions(in.from(start), column, false, options);
    }
    String word =
        in.expectOne(
            "default", "not", "expression", "statistics", "storage", "compression", "data");
    return switch (word) {
      case "default" -> {
        Expr value = g.expressions.any();
        yield new AlterAction.SetDefault(in.from(start), column, value);
      }
      case "not" -> {
        in.expect("null");
        yield new AlterAction.SetNotNull(in.from(start), column);
      }
      case "expression" -> setExpression(start, column);
      case "statistics" -> {
        Integer target = statistics();
        yield new AlterAction.SetStatistics(in.from(start), column, null, target);
      }
      case "storage" -> {
        String storage = g.columns.wordOrDefault();
        yield new AlterAction.SetStorage(in.from(start), column, storage);
      }
      case "compression" -> {
        String compression = g.columns.wordOrDefault();
        yield new AlterAction.SetCompression(in.from(start), column, compression);
      }
      default -> {
        in.expect("type");
        yield type(start, column);
      }
    };
  }

  private AlterAction setExpression(int start, Name column) {
    in.since(17);
    in.expect("as");
    Expr value = g.columns.condition();
    return new AlterAction.SetExpression(in.from(start), column, value);
  }

  private AlterAction drop(int start, Name column) {
    String word = in.expectOne("default", "not", "expression", "identity");
    switch (word) {
      case "default" -> {
        return new AlterAction.DropDefault(in.from(start), column);
      }
      case "not" -> {
        in.expect("null");
        return new AlterAction.DropNotNull(in.from(start), column);
      }
      default -> {}
    }
    boolean ifExists = in.accept("if", "exists");
    return word.equals("identity")
        ? new AlterAction.DropIdentity(in.from(start), column, ifExists)
        : new AlterAction.DropExpression(in.from(start), column, ifExists);
  }

  private AlterAction addIdentity(int start, Name column) {
    int rule = in.at();
    in.expect("generated");
    boolean always = g.columns.always();
    in.expect("as", "identity");
    List<SequenceOption> options =
        in.at("(") ? g.relations.parenthesizedSequenceOptions() : List.of();
    var identity = new Constraint.Identity(in.from(rule), always, options);
    return new AlterAction.AddIdentity(in.from(start), column, identity);
  }

  /// Whether `set` is followed by what an identity column takes.
  private boolean atIdentityOption() {
    return in.word(1).equals("generated") || g.relations.atSequenceOption(1);
  }

  private AlterAction setIdentity(int start, Name column) {
    var options = new ArrayList<SequenceOption>();
    while (in.at("restart") || (in.at("set") && atIdentityOption())) {
      options.add(identityOption());
    }
    return new AlterAction.SetIdentity(in.from(start), column, options);
  }

  private SequenceOption identityOption() {
    int start = in.at();
    if (in.at("restart")) {
      return g.relations.sequenceOption();
    }
    in.skip();
    if (in.accept("generated")) {
      String word = g.columns.always() ? "generated always" : "generated by default";
      return new SequenceOption(in.from(start), word, null, null, null);
    }
    int option = in.at();
    SequenceOption set = g.relations.sequenceOption();
    if (List.of("as", "restart", "owned by").contains(set.name())) {
      throw in.refusal(
          option,
          "sequence option \"" + set.name().replace(' ', '_') + "\" not supported here",
          "42601");
    }
    return set;
  }
}
