package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.naming.NamingConvention;
import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What calls mean in a revision.
final class Calls {

  /// Where statements go.
  interface Sink {

    /// Notes a statement.
    ///
    /// @param checked as in [Step.Run]
    /// @param batch what waits for the end of its block; null for a statement that is sent at once
    void run(String sql, boolean checked, Value.Call call, Value.@Nullable Batch batch);
  }

  private static final String OP = "alembic.op.";

  /// Modules whose calls describe something and do nothing.
  private static final List<String> DESCRIBING =
      List.of("sqlalchemy", "sqlmodel", "pgvector", "sqlalchemy_utils", "geoalchemy2");

  private static final List<String> DESCRIBING_METHODS =
      List.of(
          "with_variant",
          "bindparams",
          "desc",
          "asc",
          "nulls_last",
          "nulls_first",
          "nullslast",
          "nullsfirst",
          "label",
          "self_group",
          "is_",
          "isnot",
          "is_not",
          "in_",
          "notin_",
          "not_in",
          "like",
          "op");

  private final Sink sink;
  private final Supplier<NamingConvention> convention;

  /// What went through `op.f()`.
  private final Set<String> fixed = new LinkedHashSet<>();

  private int batches;

  /// @param convention asked for when something is named
  Calls(Sink sink, Supplier<NamingConvention> convention) {
    this.sink = sink;
    this.convention = convention;
  }

  /// What an attribute of something imported is: we read for PostgreSQL, with a connection.
  static Value attribute(Value.Name name) {
    return switch (name.path()) {
      case "bind.dialect.name",
          "bind.engine.name",
          "bind.engine.dialect.name",
          "context.dialect.name",
          "context.bind.dialect.name",
          "context.impl.dialect.name",
          "bind.dialect.driver",
          "dialect.name",
          "op.impl.dialect.name" ->
          new Value.Text("postgresql");
      case "context.bind", "context.connection" -> new Value.Name("bind");
      case "alembic.op.context" -> new Value.Name("context");
      case "context.as_sql" -> new Value.Truth(false);
      default -> name;
    };
  }

  /// Whether a value is a session of SQLAlchemy's ORM, or a call that begins a transaction.
  static boolean session(Value value) {
    return value instanceof Value.Call call
        && (call.path().startsWith("sqlalchemy.orm.") || call.path().equals("sqlmodel.Session"))
        && call.last().endsWith("ession");
  }

  Value call(Value.Call call) {
    String path = call.path();
    if (path.startsWith(OP)) {
      return operation(path.substring(OP.length()), call, null);
    }
    if (call.on().isPresent()) {
      return call.on().get() instanceof Value.Batch batch
          ? batched(call.last(), call, batch)
          : method(call, call.on().get());
    }
    String root = path.replaceFirst("\\..*", "");
    return switch (path) {
      case "bind.execute", "bind.exec_driver_sql", "context.execute" -> execute(call);
      case "bind.begin",
          "bind.begin_nested",
          "bind.connect",
          "bind.execution_options",
          "context.begin_transaction" ->
          new Value.Name("bind");
      case "bind.commit", "bind.close" -> new Value.None();
      case "dialect.type_descriptor" -> Arguments.of(call, "type_").need("type_");
      case "context.autocommit_block" -> call;
      case "alembic.context.get_context" -> new Value.Name("context");
      case "alembic.context.is_offline_mode" -> new Value.Truth(false);
      case "sqlalchemy.inspect", "sqlalchemy.engine.reflection.Inspector.from_engine" ->
          new Value.Name("inspector");
      default -> {
        if (path.matches(".*\\.(getLogger|get_logger)")) {
          yield new Value.Name("logger");
        }
        if (root.equals("logger") || path.startsWith("warnings.")) {
          yield new Value.None();
        }
        if (!DESCRIBING.contains(root)) {
          throw unclear(call, reason(root, path));
        }
        yield call;
      }
    };
  }

  private static String reason(String root, String path) {
    return switch (root) {
      case "rows" -> "what a query returns";
      case "inspector" -> "what the database holds";
      default -> "a call of " + path;
    };
  }

  private static NotUnderstood unclear(Value.Call call, String reason) {
    return new NotUnderstood(reason, call.line(), call.endLine());
  }

  private Value operation(String name, Value.Call call, Value.@Nullable Batch batch) {
    return switch (name) {
      case "f" -> {
        Value text = Arguments.of(call, "name").need("name");
        if (text instanceof Value.Text(var it)) {
          fixed.add(it);
        }
        yield text;
      }
      case "inline_literal" -> Arguments.of(call, "name").need("name");
      case "get_bind" -> new Value.Name("bind");
      case "get_context" -> new Value.Name("context");
      case "execute" -> execute(call);
      case "batch_alter_table" -> batch(call);
      default -> {
        convention
            .get()
            .applied(name, call, fixed)
            .forEach(
                it ->
                    Operations.run(it.name(), it.call(), sql -> sink.run(sql, false, call, batch)));
        yield name.equals("create_table") ? call : new Value.None();
      }
    };
  }

  private Value batch(Value.Call call) {
    Arguments arguments = Arguments.of(call, "table_name", "schema", "recreate");
    Value table = arguments.need("table_name");
    Value schema = arguments.take("schema").orElseGet(Value.None::new);
    arguments
        .take("recreate")
        .filter(it -> it.equals(new Value.Text("always")))
        .ifPresent(
            _ -> {
              throw unclear(call, "a table that is made again");
            });
    return new Value.Batch(table, schema, ++batches);
  }

  private Value batched(String name, Value.Call call, Value.Batch batch) {
    return switch (name) {
      case "f", "get_bind", "get_context", "execute", "inline_literal" ->
          operation(name, call, null);
      default -> operation(name, Operations.batched(name, call, batch), batch);
    };
  }

  private Value method(Value.Call call, Value on) {
    String name = call.last();
    if (session(on)) {
      return session(name, call);
    }
    Optional<EnumType> type =
        name.equals("create") || name.equals("drop") ? EnumType.in(on) : Optional.empty();
    if (type.isPresent()) {
      boolean usual = on instanceof Value.Call it && it.last().equals("ENUM");
      boolean checked = Arguments.of(call, "bind", "checkfirst").flag("checkfirst", usual);
      EnumType it = type.get();
      String drop = checked ? it.drop().replaceFirst("TYPE ", "TYPE IF EXISTS ") : it.drop();
      sink.run(name.equals("create") ? it.create() : drop, checked, call, null);
      return new Value.None();
    }
    if (!DESCRIBING_METHODS.contains(name) && !RowForm.clause(name)) {
      throw unclear(call, "a call of ." + name + "()");
    }
    return call;
  }

  private Value session(String name, Value.Call call) {
    return switch (name) {
      case "execute" -> execute(call);
      case "begin", "begin_nested" -> call.on().orElseThrow();
      case "commit", "flush", "close", "close_all", "expunge_all" -> new Value.None();
      case "get_bind", "connection" -> new Value.Name("bind");
      default -> throw unclear(call, "what a session does by ." + name + "()");
    };
  }

  private Value execute(Value.Call call) {
    boolean driver = call.last().equals("exec_driver_sql");
    boolean ofBind = call.path().startsWith("bind.");
    Arguments arguments = Arguments.of(call, "statement", "parameters", "execution_options");
    Value statement =
        arguments
            .take("statement")
            .or(() -> arguments.take("sqltext"))
            .orElseThrow(() -> unclear(call, "a call of execute()"));
    Optional<Value> parameters = arguments.take("parameters");
    if (parameters.isEmpty() || driver) {
      send(statement, driver || ofBind, new LinkedHashMap<>(), call);
      return new Value.Name("rows");
    }
    List<Value> each =
        parameters.get() instanceof Value.Items(var items) ? items : List.of(parameters.get());
    for (Value one : each) {
      if (!(one instanceof Value.Dict(var entries))) {
        throw unclear(call, "the parameters of a statement");
      }
      var binds = new LinkedHashMap<String, Value>();
      entries.forEach(
          (key, value) -> binds.put(key instanceof Value.Text(var text) ? text : "", value));
      send(statement, false, binds, call);
    }
    return new Value.Name("rows");
  }

  /// @param raw whether a text is sent as it is
  private void send(
      Value statement, boolean raw, SequencedMap<String, Value> binds, Value.Call call) {
    String sql;
    if (statement instanceof Value.Text(var text)) {
      sql = raw ? text : Expressions.filled(text, binds, call);
    } else {
      sql =
          Expressions.statement(statement, binds)
              .or(() -> RowForm.sql(statement))
              .orElseThrow(() -> unclear(call, "a statement made of objects"));
    }
    sink.run(sql, false, call, null);
  }
}
