package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Constraint.Rule;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Columns and what they say about their values.
final class Columns {

  private final Grammar g;
  private final Cursor in;

  Columns(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `columnDef`.
  TableElement.Column column() {
    int start = in.at();
    Name name = g.names.columnId();
    TypeName type = g.types.type();
    String storage = null;
    if (in.accept("storage")) {
      in.since(16);
      storage = wordOrDefault();
    }
    String compression = in.accept("compression") ? wordOrDefault() : null;
    List<Option> options = g.options.foreign();
    return qualified(start, name, type, storage, compression, options);
  }

  /// `columnOptions`: a column whose type comes from elsewhere.
  TableElement.Column typed() {
    int start = in.at();
    Name name = g.names.columnId();
    if (in.accept("with")) {
      in.expect("options");
    }
    return qualified(start, name, null, null, null, List.of());
  }

  String wordOrDefault() {
    return in.accept("default") ? "default" : g.names.columnId().value();
  }

  private TableElement.Column qualified(
      int start,
      Name name,
      @Nullable TypeName type,
      @Nullable String storage,
      @Nullable String compression,
      List<Option> options) {
    var qualifiers = new Qualifiers();
    read(qualifiers);
    return new TableElement.Column(
        in.from(start),
        name,
        type,
        storage,
        compression,
        qualifiers.collation,
        qualifiers.constraints,
        options);
  }

  /// What `ColQualList` holds.
  static final class Qualifiers {
    final List<Constraint> constraints = new ArrayList<>();
    @Nullable ObjectName collation;
    private @Nullable Attributes attributes;

    private void add(Cursor in, int start, @Nullable Name name, Rule rule) {
      boolean noInherit =
          (rule instanceof Constraint.NotNull || rule instanceof Constraint.Check)
              && in.accept("no", "inherit");
      var said =
          noInherit
              ? new Constraint.Attributes(null, null, false, true, null)
              : Constraint.Attributes.NONE;
      constraints.add(new Constraint(in.from(start), name, rule, said));
      attributes = null;
    }
  }

  /// `ColQualList`.
  Qualifiers read(Qualifiers into) {
    while (one(into)) {
      // each takes its words
    }
    return into;
  }

  private boolean one(Qualifiers into) {
    int start = in.at();
    if (in.accept("collate")) {
      if (into.collation != null) {
        throw in.refusal(start, "multiple COLLATE clauses not allowed", "42601");
      }
      into.collation = g.names.anyName();
      return true;
    }
    if (in.accept("constraint")) {
      Name name = g.names.columnId();
      Rule rule = rule();
      if (rule == null) {
        throw in.error();
      }
      into.add(in, start, name, rule);
      return true;
    }
    Rule rule = rule();
    if (rule != null) {
      into.add(in, start, null, rule);
      return true;
    }
    return attribute(into);
  }

  /// An attribute belongs to the constraint before it.
  private boolean attribute(Qualifiers into) {
    Attributes attributes = into.attributes == null ? new Attributes(in) : into.attributes;
    if (!attributes.one(false)) {
      if (in.accept("not")) {
        throw in.error();
      }
      return false;
    }
    into.attributes = attributes;
    if (!into.constraints.isEmpty()) {
      Constraint last = into.constraints.removeLast();
      var both =
          new Constraint.Attributes(
              attributes.result().deferrable(),
              attributes.result().initiallyDeferred(),
              false,
              last.attributes().noInherit(),
              attributes.result().enforced());
      into.constraints.add(new Constraint(in.from(last.span()), last.name(), last.rule(), both));
    }
    return true;
  }

  /// `ColConstraintElem`; null when none is here.
  private @Nullable Rule rule() {
    int start = in.at();
    return switch (in.word()) {
      case "not" -> {
        if (!in.word(1).equals("null")) {
          yield null;
        }
        in.skip();
        in.skip();
        yield new Constraint.NotNull(in.from(start), null);
      }
      case "null" -> {
        in.skip();
        yield new Constraint.Null(in.from(start));
      }
      case "unique" -> {
        in.skip();
        yield key(start, false, nullsNotDistinct());
      }
      case "primary" -> {
        in.skip();
        in.expect("key");
        yield key(start, true, null);
      }
      case "check" -> {
        in.skip();
        Expr condition = condition();
        yield new Constraint.Check(in.from(start), condition);
      }
      case "default" -> {
        in.skip();
        Expr value = g.expressions.restricted();
        yield new Constraint.DefaultValue(in.from(start), value);
      }
      case "generated" -> generated();
      case "references" -> references(start, List.of(), false);
      default -> null;
    };
  }

  /// An expression in parentheses.
  Expr condition() {
    in.expect("(");
    Expr condition = g.expressions.any();
    in.expect(")");
    return condition;
  }

  private Rule key(int start, boolean primary, @Nullable Boolean notDistinct) {
    List<Option> options = g.options.withDefinition();
    Name tablespace = indexTablespace();
    return new Constraint.Unique(
        in.from(start),
        primary,
        List.of(),
        false,
        notDistinct,
        List.of(),
        options,
        tablespace,
        null);
  }

  /// `OptConsTableSpace`; null without.
  @Nullable Name indexTablespace() {
    if (!in.accept("using", "index", "tablespace")) {
      return null;
    }
    return g.names.columnId();
  }

  /// `opt_unique_null_treatment`; null when not said.
  @Nullable Boolean nullsNotDistinct() {
    if (!in.accept("nulls")) {
      return null;
    }
    in.since(15);
    boolean not = in.accept("not");
    in.expect("distinct");
    return not;
  }

  /// `generated_when`: whether always.
  boolean always() {
    if (in.accept("always")) {
      return true;
    }
    in.expect("by", "default");
    return false;
  }

  private Rule generated() {
    int start = in.at();
    in.skip();
    int when = in.at();
    boolean always = always();
    in.expect("as");
    if (in.accept("identity")) {
      List<SequenceOption> options =
          in.at("(") ? g.relations.parenthesizedSequenceOptions() : List.of();
      return new Constraint.Identity(in.from(start), always, options);
    }
    Expr value = condition();
    Boolean stored = null;
    if (in.accept("stored")) {
      stored = true;
    } else {
      in.since(18);
      if (in.accept("virtual")) {
        stored = false;
      }
    }
    if (!always) {
      throw in.refusal(when, "for a generated column, GENERATED ALWAYS must be specified", "42601");
    }
    return new Constraint.Generated(in.from(start), value, stored);
  }

  /// `references …`, of a column or a table.
  Rule references(int start, List<Name> columns, boolean period) {
    in.expect("references");
    ObjectName table = g.names.relation();
    var referenced = new ArrayList<Name>();
    boolean parentPeriod = false;
    if (in.accept("(")) {
      do {
        parentPeriod = !referenced.isEmpty() && in.at("period") && g.names.atColumnId(1);
        if (parentPeriod) {
          in.skip();
        }
        referenced.add(g.names.columnId());
      } while (!parentPeriod && in.accept(","));
      in.expect(")");
    }
    if (period || parentPeriod) {
      in.since(18);
    }
    String match = match();
    Constraint.KeyAction onUpdate = null;
    Constraint.KeyAction onDelete = null;
    while (in.at("on")) {
      int on = in.at();
      boolean update = in.word(1).equals("update");
      if ((update ? onUpdate : onDelete) != null) {
        throw in.error(in.at() + 1, "syntax error");
      }
      in.skip();
      in.expectOne("update", "delete");
      Constraint.KeyAction action = keyAction();
      if (update) {
        refuseColumns(on, action);
        onUpdate = action;
      } else {
        onDelete = action;
      }
    }
    return new Constraint.ForeignKey(
        in.from(start), columns, period, table, referenced, match, onUpdate, onDelete);
  }

  private void refuseColumns(int on, Constraint.KeyAction action) {
    if (!action.columns().isEmpty()) {
      throw in.refusal(
          on,
          "a column list with "
              + action.action().toUpperCase(Locale.ROOT)
              + " is only supported for ON DELETE actions",
          "0A000");
    }
  }

  private @Nullable String match() {
    int start = in.at();
    if (!in.accept("match")) {
      return null;
    }
    String match = in.expectOne("full", "partial", "simple");
    if (match.equals("partial")) {
      throw in.refusal(start, "MATCH PARTIAL not yet implemented", "0A000");
    }
    return match;
  }

  private Constraint.KeyAction keyAction() {
    if (in.accept("no")) {
      in.expect("action");
      return new Constraint.KeyAction("no action", List.of());
    }
    if (!in.accept("set")) {
      return new Constraint.KeyAction(in.expectOne("restrict", "cascade"), List.of());
    }
    String value = "set " + in.expectOne("null", "default");
    List<Name> columns = g.names.optionalColumnList();
    if (!columns.isEmpty()) {
      in.since(15);
    }
    return new Constraint.KeyAction(value, columns);
  }
}
