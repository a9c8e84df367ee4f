package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `create function`, `procedure`, `trigger` and `rule`.
final class CodeCreations {

  private final Grammar g;
  private final Cursor in;

  CodeCreations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  boolean here() {
    return switch (in.word()) {
      case "function", "procedure", "trigger", "constraint", "rule" -> true;
      default -> false;
    };
  }

  Statement create(int start, boolean orReplace) {
    String word = in.word();
    int kind = in.at();
    in.skip();
    return switch (word) {
      case "function", "procedure" -> g.routines.create(start, orReplace, word.equals("procedure"));
      case "trigger" -> trigger(start, orReplace);
      case "constraint" -> {
        in.expect("trigger");
        yield constraintTrigger(start, kind, orReplace);
      }
      default -> rule(start, orReplace);
    };
  }

  private record Events(List<String> words, List<Name> columns) {}

  private Events events() {
    var words = new ArrayList<String>();
    var columns = new ArrayList<Name>();
    do {
      String event = in.expectOne("insert", "delete", "update", "truncate");
      if (words.contains(event)) {
        throw in.error(in.at() - 1, "duplicate trigger events specified");
      }
      words.add(event);
      if (event.equals("update") && in.accept("of")) {
        columns.addAll(in.list(g.names::columnId));
      }
    } while (in.accept("or"));
    return new Events(words, columns);
  }

  private Statement trigger(int start, boolean orReplace) {
    Name name = g.names.columnId();
    String timing = in.expectOne("before", "after", "instead");
    if (timing.equals("instead")) {
      in.expect("of");
      timing = "instead of";
    }
    Events events = events();
    in.expect("on");
    ObjectName table = g.names.relation();
    List<String> transitions = transitions();
    boolean forEachRow = false;
    if (in.accept("for")) {
      in.accept("each");
      forEachRow = in.expectOne("row", "statement").equals("row");
    }
    Expr when = in.accept("when") ? g.columns.condition() : null;
    ObjectName function = function();
    List<String> arguments = arguments();
    return new CreateCode.CreateTrigger(
        in.from(start),
        name,
        orReplace,
        false,
        timing,
        events.words(),
        events.columns(),
        table,
        null,
        transitions,
        Constraint.Attributes.NONE,
        forEachRow,
        when,
        function,
        arguments);
  }

  private List<String> transitions() {
    var transitions = new ArrayList<String>();
    if (in.accept("referencing")) {
      do {
        int transition = in.at();
        in.expectOne("new", "old");
        in.expectOne("table", "row");
        in.accept("as");
        g.names.columnId();
        transitions.add(in.words(transition));
      } while (in.at("new") || in.at("old"));
    }
    return transitions;
  }

  private Statement constraintTrigger(int start, int word, boolean orReplace) {
    Name name = g.names.columnId();
    in.expect("after");
    Events events = events();
    in.expect("on");
    ObjectName table = g.names.relation();
    ObjectName references = in.accept("from") ? g.names.relation() : null;
    Constraint.Attributes said = new Attributes(in).read("TRIGGER", List.of("deferrable"));
    in.expect("for", "each", "row");
    Expr when = in.accept("when") ? g.columns.condition() : null;
    ObjectName function = function();
    List<String> arguments = arguments();
    if (orReplace) {
      throw in.refusal(word, "CREATE OR REPLACE CONSTRAINT TRIGGER is not supported", "0A000");
    }
    return new CreateCode.CreateTrigger(
        in.from(start),
        name,
        orReplace,
        true,
        "after",
        events.words(),
        events.columns(),
        table,
        references,
        List.of(),
        said,
        true,
        when,
        function,
        arguments);
  }

  /// `execute function name`.
  ObjectName function() {
    in.expect("execute");
    in.expectOne("function", "procedure");
    return g.names.function();
  }

  private List<String> arguments() {
    in.expect("(");
    List<String> arguments = in.at(")") ? List.of() : in.list(this::argument);
    in.expect(")");
    return arguments;
  }

  private String argument() {
    if (in.atString()) {
      return in.takeString();
    }
    boolean number = in.kind() == TokenKind.INTEGER || in.kind() == TokenKind.NUMERIC;
    return number ? in.takeText() : g.names.label().value();
  }

  private Statement rule(int start, boolean orReplace) {
    Name name = g.names.columnId();
    in.expect("as", "on");
    String event = in.expectOne("select", "update", "delete", "insert");
    in.expect("to");
    ObjectName table = g.names.relation();
    Expr where = g.queries.where();
    in.expect("do");
    boolean instead = in.acceptOne("instead", "also").equals("instead");
    var actions = new ArrayList<Statement>();
    if (in.accept("(")) {
      while (!in.at(")")) {
        if (in.accept(";")) {
          continue;
        }
        actions.add(action());
        if (!in.at(")") && !in.at(";")) {
          throw in.error();
        }
      }
      in.expect(")");
    } else if (!in.accept("nothing")) {
      actions.add(action());
    }
    return new CreateCode.CreateRule(
        in.from(start), name, orReplace, event, table, where, instead, actions);
  }

  private Statement action() {
    return switch (in.word()) {
      case "notify" -> g.chores.chore();
      case "merge" -> throw in.error();
      default -> g.queries.preparable();
    };
  }
}
