package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateCode.RoutineOption;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.RoutineParameter;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Functions and procedures: parameters, options, bodies.
final class Routines {

  private final Grammar g;
  private final Cursor in;

  Routines(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `CreateFunctionStmt`, behind `function` or `procedure`.
  Create create(int start, boolean orReplace, boolean procedure) {
    ObjectName name = g.names.function();
    in.expect("(");
    var parameters = new ArrayList<RoutineParameter>();
    var starts = new ArrayList<Integer>();
    if (!in.at(")")) {
      parameters.addAll(
          in.list(
              () -> {
                starts.add(in.at());
                return parameter(true);
              }));
    }
    in.expect(")");
    TypeName returns = null;
    if (!procedure && in.at("returns") && !in.word(1).equals("null")) {
      in.skip();
      if (in.accept("table")) {
        List<RoutineParameter> columns = in.parenthesized(this::tableColumn);
        onlyIn(parameters, starts);
        parameters.addAll(columns);
      } else {
        returns = g.types.routineType();
      }
    }
    var options = new ArrayList<RoutineOption>();
    while (one(options, true)) {
      // each takes its words
    }
    List<Node> body = body();
    return new CreateCode.CreateRoutine(
        in.from(start), name, procedure, orReplace, parameters, returns, options, body);
  }

  private void onlyIn(List<RoutineParameter> parameters, List<Integer> starts) {
    for (int i = 0; i < starts.size(); i++) {
      String mode = parameters.get(i).mode();
      if (mode != null && mode.endsWith("out")) {
        throw in.refusal(
            starts.get(i), "OUT and INOUT arguments aren't allowed in TABLE functions", "42601");
      }
    }
  }

  private RoutineParameter tableColumn() {
    int start = in.at();
    Name name = g.names.typeOrFunctionName();
    TypeName type = g.types.routineType();
    return new RoutineParameter(in.from(start), "table", name, type, null);
  }

  /// `func_arg`.
  ///
  /// @param mayDefault with a default value
  RoutineParameter parameter(boolean mayDefault) {
    int start = in.at();
    String mode = mode();
    Name name = null;
    if (g.names.atTypeOrFunctionName(0) && typeFollows()) {
      name = g.names.typeOrFunctionName();
      mode = mode == null ? mode() : mode;
    }
    TypeName type = g.types.routineType();
    Expr value = null;
    if (mayDefault && (in.accept("default") || in.accept("="))) {
      value = g.expressions.any();
    }
    return new RoutineParameter(in.from(start), mode, name, type, value);
  }

  private @Nullable String mode() {
    String mode = in.acceptOne("in", "out", "inout", "variadic");
    if (mode.equals("in") && in.accept("out")) {
      return "inout";
    }
    return mode.isEmpty() ? null : mode;
  }

  /// Whether the next token begins a type, so that this one is a name.
  private boolean typeFollows() {
    byte category = in.category(1);
    if (category == Keywords.COLUMN_NAME || category == Keywords.RESERVED) {
      return switch (in.word(1)) {
        case "int",
            "integer",
            "smallint",
            "bigint",
            "real",
            "float",
            "decimal",
            "dec",
            "numeric",
            "boolean",
            "bit",
            "character",
            "char",
            "varchar",
            "national",
            "nchar",
            "timestamp",
            "time",
            "interval",
            "json",
            "setof",
            "in",
            "out",
            "inout",
            "variadic" ->
            true;
        default -> false;
      };
    }
    return category != 0;
  }

  /// `aggr_args`.
  List<RoutineParameter> aggregateParameters() {
    in.expect("(");
    var parameters = new ArrayList<RoutineParameter>();
    if (!in.accept("*")) {
      if (!in.at("order")) {
        parameters.addAll(in.list(this::aggregateParameter));
      }
      if (in.accept("order")) {
        in.expect("by");
        int ordered = in.at();
        List<RoutineParameter> aggregated = in.list(this::aggregateParameter);
        checkVariadic(ordered, parameters, aggregated);
        parameters.addAll(aggregated);
      }
    }
    in.expect(")");
    return parameters;
  }

  private void checkVariadic(
      int ordered, List<RoutineParameter> direct, List<RoutineParameter> aggregated) {
    if (direct.isEmpty() || !"variadic".equals(direct.getLast().mode())) {
      return;
    }
    RoutineParameter last = aggregated.getFirst();
    boolean same =
        aggregated.size() == 1
            && "variadic".equals(last.mode())
            && last.type().name().sql().equals(direct.getLast().type().name().sql())
            && last.type().dimensions() == direct.getLast().type().dimensions();
    if (!same) {
      throw in.refusal(
          ordered,
          "an ordered-set aggregate with a VARIADIC direct argument must have one VARIADIC"
              + " aggregated argument of the same data type",
          "0A000");
    }
  }

  private RoutineParameter aggregateParameter() {
    int start = in.at();
    RoutineParameter parameter = parameter(false);
    String mode = parameter.mode();
    if (mode != null && mode.contains("out")) {
      throw in.refusal(start, "aggregates cannot have output arguments", "0A000");
    }
    return parameter;
  }

  private List<Node> body() {
    if (in.accept("return")) {
      return List.of(g.expressions.any());
    }
    if (!in.accept("begin")) {
      return List.of();
    }
    in.expect("atomic");
    var body = new ArrayList<Node>();
    while (!in.at("end")) {
      if (in.accept(";")) {
        continue;
      }
      body.add(in.accept("return") ? g.expressions.any() : g.statements.nested());
      in.expect(";");
    }
    in.expect("end");
    return body;
  }

  /// `alterfunc_opt_list`.
  List<RoutineOption> alterOptions() {
    var options = new ArrayList<RoutineOption>();
    while (one(options, false)) {
      // each takes its words
    }
    if (options.isEmpty()) {
      throw in.error();
    }
    return options;
  }

  /// `createfunc_opt_item`, `common_func_opt_item`: takes one; false when none is here.
  private boolean one(List<RoutineOption> options, boolean create) {
    int start = in.at();
    RoutineOption option = create ? created(start) : null;
    option = option == null ? common(start) : option;
    if (option == null) {
      return false;
    }
    options.add(option);
    return true;
  }

  private @Nullable RoutineOption created(int start) {
    String word = in.word();
    return switch (word) {
      case "as", "language", "transform", "window" -> {
        in.skip();
        yield created(start, word);
      }
      default -> null;
    };
  }

  private RoutineOption created(int start, String word) {
    return switch (word) {
      case "as" -> source(start);
      case "language" -> valued(start, word, g.names::wordOrString);
      case "transform" -> transform(start);
      default -> plain(start);
    };
  }

  private RoutineOption source(int start) {
    int body = in.at();
    String text = g.names.string();
    Span span = in.from(body);
    if (in.accept(",")) {
      g.names.string();
    }
    return new RoutineOption(in.from(start), "as", text, span, List.of());
  }

  private RoutineOption transform(int start) {
    List<TypeName> types =
        in.list(
            () -> {
              in.expect("for", "type");
              return g.types.type();
            });
    Span span = in.from(start);
    return new RoutineOption(span, "transform", null, span, types);
  }

  private RoutineOption plain(int start) {
    Span span = in.from(start);
    return new RoutineOption(span, in.words(start), null, span, List.of());
  }

  private RoutineOption valued(int start, String name, Supplier<String> value) {
    int at = in.at();
    String text = value.get();
    Span span = in.from(at);
    return new RoutineOption(in.from(start), name, text, span, List.of());
  }

  private @Nullable RoutineOption common(int start) {
    String word = in.word();
    switch (word) {
      case "strict", "immutable", "stable", "volatile", "leakproof" -> in.skip();
      case "called" -> {
        in.skip();
        in.expect("on", "null", "input");
      }
      case "returns" -> {
        in.skip();
        in.expect("null", "on", "null");
        in.expect("input");
        Span span = in.from(start);
        return new RoutineOption(span, "strict", null, span, List.of());
      }
      case "external", "security" -> {
        in.skip();
        if (word.equals("external")) {
          in.expect("security");
        }
        String of = in.expectOne("definer", "invoker");
        Span span = in.from(start);
        return new RoutineOption(span, "security " + of, null, span, List.of());
      }
      case "not" -> {
        in.skip();
        in.expect("leakproof");
      }
      default -> {
        return parameterized(start, word);
      }
    }
    return plain(start);
  }

  private @Nullable RoutineOption parameterized(int start, String word) {
    return switch (word) {
      case "cost", "rows", "support", "parallel", "set" -> {
        in.skip();
        yield behind(start, word);
      }
      case "reset" -> valued(start, word, () -> g.parameters.reset().name());
      default -> null;
    };
  }

  private RoutineOption behind(int start, String word) {
    return switch (word) {
      case "cost", "rows" -> valued(start, word, g.names::number);
      case "support" -> valued(start, word, () -> g.names.anyName().sql());
      case "parallel" -> valued(start, word, () -> g.names.columnId().value());
      default -> valued(start, word, () -> g.parameters.setMore(start).name());
    };
  }
}
