package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Session.Transaction;
import dev.pgwright.sql.ast.Session.TransactionKind;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Transactions, prepared statements, cursors, `explain`, `do` and `call`.
final class Sessions {

  private final Grammar g;
  private final Cursor in;

  Sessions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `begin` and the other statements about transactions.
  Session transaction() {
    int start = in.at();
    String word = in.word();
    in.skip();
    return switch (word) {
      case "begin" -> {
        in.acceptOne("work", "transaction");
        yield begin(start);
      }
      case "start" -> {
        in.expect("transaction");
        yield begin(start);
      }
      case "savepoint" -> {
        String name = g.names.columnId().value();
        yield of(start, TransactionKind.SAVEPOINT, false, name);
      }
      case "release" -> {
        if (in.at("savepoint") && g.names.atColumnId(1)) {
          in.skip();
        }
        String name = g.names.columnId().value();
        yield of(start, TransactionKind.RELEASE, false, name);
      }
      case "commit", "end" -> {
        if (word.equals("commit") && in.accept("prepared")) {
          String name = g.names.string();
          yield of(start, TransactionKind.COMMIT_PREPARED, false, name);
        }
        yield end(start, TransactionKind.COMMIT);
      }
      default -> rollback(start, word);
    };
  }

  private Transaction of(int start, TransactionKind kind, boolean chain, @Nullable String name) {
    return new Transaction(in.from(start), kind, List.of(), chain, name);
  }

  private Transaction begin(int start) {
    List<String> modes = g.parameters.atMode() ? g.parameters.modes() : List.of();
    return new Transaction(in.from(start), TransactionKind.BEGIN, modes, false, null);
  }

  private Transaction end(int start, TransactionKind kind) {
    in.acceptOne("work", "transaction");
    boolean chain = false;
    if (in.accept("and")) {
      chain = !in.accept("no");
      in.expect("chain");
    }
    return of(start, kind, chain, null);
  }

  private Transaction rollback(int start, String word) {
    if (word.equals("rollback")) {
      if (in.accept("prepared")) {
        String name = g.names.string();
        return of(start, TransactionKind.ROLLBACK_PREPARED, false, name);
      }
      int to = in.at("work") || in.at("transaction") ? 1 : 0;
      if (in.word(to).equals("to")) {
        in.acceptOne("work", "transaction");
        in.expect("to");
        if (in.at("savepoint") && g.names.atColumnId(1)) {
          in.skip();
        }
        String name = g.names.columnId().value();
        return of(start, TransactionKind.ROLLBACK_TO, false, name);
      }
    }
    return end(start, TransactionKind.ROLLBACK);
  }

  /// `prepare …`, of a statement or a transaction.
  Session prepare() {
    int start = in.at();
    in.skip();
    if (in.at("transaction") && in.atString(1)) {
      in.skip();
      String name = g.names.string();
      return of(start, TransactionKind.PREPARE, false, name);
    }
    Name name = g.names.columnId();
    List<TypeName> types = in.optional(g.types::type);
    in.expect("as");
    Statement statement = g.queries.preparable();
    return new Session.Prepare(in.from(start), name, types, statement);
  }

  /// `execute …`.
  Session.Execute execute() {
    int start = in.at();
    in.expect("execute");
    Name name = g.names.columnId();
    List<Expr> arguments = in.optional(g.expressions::any);
    return new Session.Execute(in.from(start), name, arguments);
  }

  Session deallocate() {
    int start = in.at();
    in.skip();
    if (in.at("prepare") && (g.names.atColumnId(1) || in.word(1).equals("all"))) {
      in.skip();
    }
    Name name = in.accept("all") ? null : g.names.columnId();
    return new Session.Deallocate(in.from(start), name);
  }

  Session declare() {
    int start = in.at();
    in.skip();
    Name name = g.names.columnId();
    var options = new ArrayList<String>();
    while (!in.at("cursor")) {
      int option = in.at();
      if (in.accept("no")) {
        in.expect("scroll");
      } else {
        in.expectOne("scroll", "binary", "asensitive", "insensitive");
      }
      options.add(in.words(option));
    }
    in.skip();
    int hold = in.at();
    if (!in.acceptOne("with", "without").isEmpty()) {
      in.expect("hold");
      options.add(in.words(hold));
    }
    in.expect("for");
    Query query = g.queries.query();
    return new Session.DeclareCursor(in.from(start), name, options, query);
  }

  Session explain() {
    int start = in.at();
    in.skip();
    List<Option> options = List.of();
    if (in.at("(") && atOptionList()) {
      options = g.options.utility();
    } else {
      var words = new ArrayList<Option>();
      int word = in.at();
      if (!in.acceptOne("analyze", "analyse").isEmpty()) {
        words.add(new Option(in.from(word), "analyze", null));
        word = in.at();
      }
      if (in.accept("verbose")) {
        words.add(new Option(in.from(word), "verbose", null));
      }
      options = words;
    }
    int explained = in.at();
    Statement statement = in.deeper(g.statements::nested);
    if (!explainable(statement)) {
      throw in.error(explained, "syntax error");
    }
    return new Session.Explain(in.from(start), options, statement);
  }

  /// A parenthesis could begin a query.
  private boolean atOptionList() {
    return !g.queries.atQuery();
  }

  private static boolean explainable(Statement statement) {
    return switch (statement) {
      case Query _, Change _, Create.CreateTableAs _ -> true;
      case Session.DeclareCursor _, Session.Execute _ -> true;
      case Maintenance.Refresh _ -> true;
      default -> false;
    };
  }

  /// `do …`.
  Session doBlock() {
    int start = in.at();
    in.skip();
    String language = null;
    String body = null;
    Span span = in.from(start);
    do {
      if (in.accept("language")) {
        language = g.names.wordOrString();
      } else {
        int string = in.at();
        body = g.names.string();
        span = in.from(string);
      }
    } while (in.at("language") || in.atString());
    return new Session.Do(in.from(start), language, body == null ? "" : body, span);
  }

  Session call() {
    int start = in.at();
    in.skip();
    int function = in.at();
    ObjectName name = g.names.function();
    if (!in.at("(")) {
      throw in.error();
    }
    Expr.Call call = g.calls.application(function, name);
    return new Session.CallProcedure(in.from(start), call);
  }
}
