package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement about the session, its transactions and what it runs.
public sealed interface Session extends Statement {

  /// What a [Transaction] does.
  enum TransactionKind {
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO,
    PREPARE,
    COMMIT_PREPARED,
    ROLLBACK_PREPARED
  }

  /// `begin`, `start transaction`, `commit`, `end`, `rollback`, `abort`, `savepoint` and the rest.
  ///
  /// @param modes folded, for example `isolation level serializable`, `read only`
  /// @param chain `and chain`
  /// @param name of a savepoint or prepared transaction; null otherwise
  record Transaction(
      Span span, TransactionKind kind, List<String> modes, boolean chain, @Nullable String name)
      implements Session {
    public Transaction {
      modes = List.copyOf(modes);
    }
  }

  /// How far a [SetParameter] reaches.
  enum Scope {
    UNSAID,
    SESSION,
    LOCAL
  }

  /// `set …` and `reset …`.
  ///
  /// @param name the parameter with its dots, folded; `time zone` is `timezone`, `session
  ///   authorization` is `session_authorization`, `transaction` and `session characteristics` are
  ///   themselves; `all` for `reset all`
  /// @param reset `reset …`, and `set … to default`
  /// @param values the values: strings without quotes, words folded, numbers as written; the modes
  ///   of a transaction; none for `from current`
  record SetParameter(Span span, Scope scope, String name, boolean reset, List<String> values)
      implements Session {
    public SetParameter {
      values = List.copyOf(values);
    }
  }

  /// `set constraints …`.
  ///
  /// @param names none for `all`
  record SetConstraints(Span span, List<ObjectName> names, boolean deferred) implements Session {
    public SetConstraints {
      names = List.copyOf(names);
    }

    @Override
    public List<Node> children() {
      return Below.of(names);
    }
  }

  /// `show …`.
  record Show(Span span, String name) implements Session {}

  /// `do …`.
  ///
  /// @param language null when not said, which is `plpgsql`
  /// @param body the characters of the string
  /// @param bodySpan of the string with its quotes
  record Do(Span span, @Nullable String language, String body, Span bodySpan) implements Session {}

  /// `call …`.
  record CallProcedure(Span span, Expr.Call call) implements Session {
    @Override
    public List<Node> children() {
      return Below.of(call);
    }
  }

  /// `explain …`.
  record Explain(Span span, List<Option> options, Statement statement) implements Session {
    public Explain {
      options = List.copyOf(options);
    }

    /// Whether the statement runs: the option `analyze` is there and not off.
    public boolean analyze() {
      return options.stream()
          .filter(option -> option.name().equals("analyze") || option.name().equals("analyse"))
          .reduce((first, last) -> last)
          .map(Option::value)
          .map(value -> !List.of("false", "off", "0").contains(value))
          .orElse(
              options.stream()
                  .anyMatch(o -> o.name().equals("analyze") || o.name().equals("analyse")));
    }

    @Override
    public List<Node> children() {
      return Below.of(options, statement);
    }
  }

  /// `prepare …`.
  record Prepare(Span span, Name name, List<TypeName> types, Statement statement)
      implements Session {
    public Prepare {
      types = List.copyOf(types);
    }

    @Override
    public List<Node> children() {
      return Below.of(types, statement);
    }
  }

  /// `execute …`.
  record Execute(Span span, Name name, List<Expr> arguments) implements Session {
    public Execute {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Node> children() {
      return Below.of(arguments);
    }
  }

  /// `deallocate …`.
  ///
  /// @param name null for `all`
  record Deallocate(Span span, @Nullable Name name) implements Session {}

  /// `declare … cursor for …`.
  ///
  /// @param options `no scroll`, `scroll`, `binary`, `asensitive`, `insensitive`, `with hold`,
  ///   `without hold`
  record DeclareCursor(Span span, Name name, List<String> options, Query query) implements Session {
    public DeclareCursor {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(query);
    }
  }

  /// `copy …`.
  ///
  /// @param table null for a query
  /// @param query null for a table
  /// @param from false for `to`
  /// @param program the file is a command of the server
  /// @param file null for `stdin` and `stdout`
  record Copy(
      Span span,
      @Nullable ObjectName table,
      List<Name> columns,
      @Nullable Statement query,
      boolean from,
      boolean program,
      @Nullable String file,
      List<Option> options,
      @Nullable Expr where)
      implements Session {
    public Copy {
      columns = List.copyOf(columns);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, query, options, where);
    }
  }
}
