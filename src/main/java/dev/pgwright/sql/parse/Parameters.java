package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Session.Scope;
import dev.pgwright.sql.ast.Session.SetParameter;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `set`, `reset` and `show`.
final class Parameters {

  private final Grammar g;
  private final Cursor in;

  Parameters(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `set …`, with `set constraints`.
  Session set(int start) {
    in.expect("set");
    if (in.at("constraints") && !atAssignment(1)) {
      in.skip();
      return constraints(start);
    }
    Scope scope = Scope.UNSAID;
    if (in.at("local") && !atAssignment(1)) {
      in.skip();
      scope = Scope.LOCAL;
    } else if (in.at("session")
        && !atAssignment(1)
        && !in.word(1).equals("authorization")
        && !in.word(1).equals("characteristics")) {
      in.skip();
      scope = Scope.SESSION;
    }
    return rest(start, scope);
  }

  /// Whether a parameter's name ends a few tokens ahead.
  private boolean atAssignment(int ahead) {
    return switch (in.word(ahead)) {
      case "to", "=", ".", "from" -> true;
      default -> false;
    };
  }

  private Session constraints(int start) {
    List<ObjectName> names = in.accept("all") ? List.of() : in.list(g.names::relation);
    boolean deferred = in.expectOne("deferred", "immediate").equals("deferred");
    return new Session.SetConstraints(in.from(start), names, deferred);
  }

  /// `set_rest`.
  private SetParameter rest(int start, Scope scope) {
    if (in.at("transaction") && !atAssignment(1) && !in.word(1).equals("snapshot")) {
      in.skip();
      return parameter(start, scope, "transaction", modes());
    }
    if (in.at("session", "characteristics")) {
      in.skip();
      in.skip();
      in.expect("as", "transaction");
      return parameter(start, scope, "session characteristics", modes());
    }
    return more(start, scope);
  }

  private SetParameter parameter(int start, Scope scope, String name, List<String> values) {
    return new SetParameter(in.from(start), scope, name, false, values);
  }

  /// `transaction_mode_list`.
  List<String> modes() {
    var modes = new ArrayList<String>();
    do {
      int start = in.at();
      switch (in.expectOne("isolation", "read", "deferrable", "not")) {
        case "isolation" -> {
          in.expect("level");
          switch (in.expectOne("read", "repeatable", "serializable")) {
            case "read" -> in.expectOne("uncommitted", "committed");
            case "repeatable" -> in.expect("read");
            default -> {}
          }
        }
        case "read" -> in.expectOne("only", "write");
        case "not" -> in.expect("deferrable");
        default -> {}
      }
      modes.add(in.words(start));
    } while (in.accept(",") || atMode());
    return modes;
  }

  boolean atMode() {
    return in.at("isolation") || in.at("read") || in.at("deferrable") || in.at("not", "deferrable");
  }

  /// `set_rest_more`, behind `set`.
  SetParameter setMore(int start) {
    return more(start, Scope.UNSAID);
  }

  private SetParameter more(int start, Scope scope) {
    if (!atAssignment(1)) {
      SetParameter special = special(start, scope);
      if (special != null) {
        return special;
      }
    }
    String name = name();
    if (in.accept("from")) {
      in.expect("current");
      return parameter(start, scope, name, List.of());
    }
    in.expectOne("to", "=");
    if (in.accept("default")) {
      return new SetParameter(in.from(start), scope, name, true, List.of());
    }
    return parameter(start, scope, name, in.list(this::value));
  }

  /// A parameter that SQL has words for; null when none is here.
  private @Nullable SetParameter special(int start, Scope scope) {
    String word = in.word();
    return switch (word) {
      case "time", "catalog", "schema", "names", "role", "session", "xml", "transaction" -> {
        in.skip();
        yield special(start, scope, word);
      }
      default -> null;
    };
  }

  private SetParameter special(int start, Scope scope, String word) {
    return switch (word) {
      case "time" -> {
        in.expect("zone");
        yield timeZone(start, scope);
      }
      case "catalog" -> {
        int at = in.at();
        g.names.string();
        throw in.refusal(at, "current database cannot be changed", "0A000");
      }
      case "schema" -> one(start, scope, "search_path", g.names.string());
      case "names" -> names(start, scope);
      case "role" -> one(start, scope, "role", g.names.wordOrString());
      case "xml" -> {
        in.expect("option");
        yield one(start, scope, "xmloption", in.expectOne("document", "content"));
      }
      case "transaction" -> {
        in.expect("snapshot");
        yield one(start, scope, "transaction snapshot", g.names.string());
      }
      default -> authorization(start, scope);
    };
  }

  private SetParameter one(int start, Scope scope, String name, String value) {
    return parameter(start, scope, name, List.of(value));
  }

  private SetParameter names(int start, Scope scope) {
    boolean said = in.atString();
    List<String> value = said ? List.of(in.takeString()) : List.of();
    if (!said) {
      in.accept("default");
    }
    return new SetParameter(in.from(start), scope, "client_encoding", !said, value);
  }

  private SetParameter authorization(int start, Scope scope) {
    in.expect("authorization");
    boolean standard = in.accept("default");
    List<String> value = standard ? List.of() : List.of(g.names.wordOrString());
    return new SetParameter(in.from(start), scope, "session_authorization", standard, value);
  }

  private SetParameter timeZone(int start, Scope scope) {
    if (in.accept("default") || in.accept("local")) {
      return new SetParameter(in.from(start), scope, "timezone", true, List.of());
    }
    if (in.at("interval")) {
      return parameter(start, scope, "timezone", List.of(intervalZone()));
    }
    String value;
    if (in.atString()) {
      value = in.takeString();
    } else {
      value = g.names.atNumber() ? g.names.number() : g.names.identifier().value();
    }
    return parameter(start, scope, "timezone", List.of(value));
  }

  private String intervalZone() {
    int start = in.at();
    if (in.word(1).equals("(")) {
      TypeName type = g.types.simple();
      String value = g.names.string();
      return type.modifiers().isEmpty() ? value : in.words(start);
    }
    Expr.Cast constant = (Expr.Cast) g.types.constant();
    String fields = constant.type().interval();
    if (fields != null && !fields.equals("hour") && !fields.equals("hour to minute")) {
      throw in.refusal(start, "time zone interval must be HOUR or HOUR TO MINUTE", "42601");
    }
    return in.words(start);
  }

  /// `var_name`.
  String name() {
    var name = new StringBuilder(g.names.columnId().value());
    while (in.accept(".")) {
      name.append('.').append(g.names.columnId().value());
    }
    return name.toString();
  }

  /// `var_value`.
  String value() {
    return g.names.atNumber() ? g.names.number() : g.options.booleanOrString();
  }

  /// `reset …`.
  SetParameter reset() {
    int start = in.at();
    in.expect("reset");
    String name = parameterName();
    return new SetParameter(in.from(start), Scope.UNSAID, name, true, List.of());
  }

  private String parameterName() {
    if (in.accept("all")) {
      return "all";
    }
    if (in.accept("time", "zone")) {
      return "timezone";
    }
    if (in.accept("session", "authorization")) {
      return "session_authorization";
    }
    if (in.at("transaction", "isolation")) {
      in.skip();
      in.skip();
      in.expect("level");
      return "transaction_isolation";
    }
    return name();
  }

  /// `show …`.
  Session show() {
    int start = in.at();
    in.expect("show");
    String name = parameterName();
    return new Session.Show(in.from(start), name);
  }

  /// `SetResetClause`: `set` or `reset` of a role or database.
  SetParameter setOrReset() {
    int start = in.at();
    if (in.at("reset")) {
      return reset();
    }
    in.expect("set");
    return rest(start, Scope.UNSAID);
  }

  /// `generic_set` and `generic_reset`, of `alter system`.
  SetParameter generic() {
    int start = in.at();
    if (in.expectOne("set", "reset").equals("reset")) {
      String name = in.accept("all") ? "all" : name();
      return new SetParameter(in.from(start), Scope.UNSAID, name, true, List.of());
    }
    String name = name();
    in.expectOne("to", "=");
    boolean standard = in.accept("default");
    List<String> values = standard ? List.of() : in.list(this::value);
    return new SetParameter(in.from(start), Scope.UNSAID, name, standard, values);
  }
}
