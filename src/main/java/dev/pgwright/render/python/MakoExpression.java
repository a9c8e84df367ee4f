package dev.pgwright.render.python;

import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An expression of a revision template.
public sealed interface MakoExpression {

  /// What Alembic passes to the template and we have a value for.
  List<String> NAMES =
      List.of(
          "message",
          "up_revision",
          "down_revision",
          "create_date",
          "branch_labels",
          "depends_on",
          "imports",
          "upgrades",
          "downgrades");

  record Variable(String name) implements MakoExpression {}

  record Constant(String text) implements MakoExpression {}

  record Repr(MakoExpression of) implements MakoExpression {}

  record Not(MakoExpression of) implements MakoExpression {}

  record IsNothing(MakoExpression of) implements MakoExpression {}

  record Choice(MakoExpression condition, MakoExpression yes, MakoExpression no)
      implements MakoExpression {}

  /// `yes if condition else no`.
  Pattern CHOICE = Pattern.compile("(.+?)\\s+if\\s+(.+?)\\s+else\\s+(.+)", Pattern.DOTALL);

  /// `one or other`.
  Pattern OR = Pattern.compile("(.+?)\\s+or\\s+(.+)", Pattern.DOTALL);

  /// `repr(…)`.
  Pattern REPR = Pattern.compile("repr\\((.+)\\)", Pattern.DOTALL);

  /// A string without escapes.
  Pattern CONSTANT = Pattern.compile("\"([^\"\\\\]*)\"|'([^'\\\\]*)'");

  /// `name is None`.
  Pattern IS = Pattern.compile("(\\w+)\\s+is\\s+(not\\s+)?None");

  /// The expression that a template's text is.
  ///
  /// @throws MakoTemplate.Unknown for every other form
  static MakoExpression parse(String source, int line) throws MakoTemplate.Unknown {
    String text = source.strip();
    Matcher constant = CONSTANT.matcher(text);
    if (constant.matches()) {
      return new Constant(constant.group(1) == null ? constant.group(2) : constant.group(1));
    }
    if (NAMES.contains(text)) {
      return new Variable(text);
    }
    Matcher choice = CHOICE.matcher(text);
    if (choice.matches()) {
      return new Choice(
          parse(choice.group(2), line), parse(choice.group(1), line), parse(choice.group(3), line));
    }
    Matcher or = OR.matcher(text);
    if (or.matches()) {
      MakoExpression first = parse(or.group(1), line);
      return new Choice(first, first, parse(or.group(2), line));
    }
    Matcher is = IS.matcher(text);
    if (is.matches()) {
      MakoExpression nothing = new IsNothing(parse(is.group(1), line));
      return is.group(2) == null ? nothing : new Not(nothing);
    }
    if (text.startsWith("not ")) {
      return new Not(parse(text.substring(4), line));
    }
    Matcher repr = REPR.matcher(text);
    if (repr.matches()) {
      return new Repr(parse(repr.group(1), line));
    }
    throw new MakoTemplate.Unknown(line, text);
  }

  /// What it is worth with these values.
  default MakoValue value(SequencedMap<String, MakoValue> values) {
    return switch (this) {
      case Variable(var name) -> {
        MakoValue value = values.get(name);
        if (value == null) {
          throw new IllegalStateException("no value for " + name);
        }
        yield value;
      }
      case Constant(var text) -> new MakoValue.Text(text);
      case Repr(var of) -> new MakoValue.Text(of.value(values).source());
      case Not(var of) -> new MakoValue.Truth(!of.value(values).holds());
      case IsNothing(var of) -> new MakoValue.Truth(of.value(values) instanceof MakoValue.Nothing);
      case Choice(var condition, var yes, var no) ->
          condition.value(values).holds() ? yes.value(values) : no.value(values);
    };
  }

  /// Whether the name is part of it.
  default boolean uses(String name) {
    return switch (this) {
      case Variable(var it) -> it.equals(name);
      case Constant _ -> false;
      case Repr(var of) -> of.uses(name);
      case Not(var of) -> of.uses(name);
      case IsNothing(var of) -> of.uses(name);
      case Choice(var condition, var yes, var no) ->
          condition.uses(name) || yes.uses(name) || no.uses(name);
    };
  }
}
