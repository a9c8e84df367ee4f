package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.RoutineParameter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `create …` of what has no node of its own: operators, casts, languages, roles, servers and the
/// rest.
final class Definitions {

  private final Grammar g;
  private final Cursor in;
  private final OperatorDefinitions operators;
  private final RoleOptions roles;

  Definitions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.operators = new OperatorDefinitions(grammar);
    this.roles = new RoleOptions(grammar);
  }

  private Statement other(int start, String kind, ObjectRef object) {
    return new Statement.Other(in.from(start), kind, List.of(object), List.of());
  }

  private ObjectRef single(ObjectClass kind) {
    int start = in.at();
    return g.objects.ref(start, kind, g.names.single());
  }

  private ObjectRef qualified(ObjectClass kind) {
    int start = in.at();
    return g.objects.ref(start, kind, g.names.anyName());
  }

  /// Behind `create or replace`.
  Statement replace(int start) {
    return switch (in.word()) {
      case "aggregate" -> aggregate(start);
      case "trusted", "procedural", "language" -> language(start);
      case "transform" -> transform(start);
      default -> throw in.error();
    };
  }

  /// Behind `create`.
  Statement create(int start) {
    String word = in.word();
    return switch (word) {
      case "aggregate", "trusted", "procedural", "language", "transform" -> replace(start);
      case "operator" -> {
        in.skip();
        yield operators.create(start);
      }
      case "text" -> textSearch(start);
      case "collation" -> collation(start);
      case "cast" -> cast(start);
      case "default", "conversion" -> conversion(start);
      case "access" -> accessMethod(start);
      case "event" -> eventTrigger(start);
      case "foreign" -> wrapper(start);
      case "server" -> server(start);
      case "user", "role", "group" -> role(start, word);
      case "subscription", "tablespace", "database", "assertion" -> {
        in.skip();
        yield database(start, word);
      }
      default -> throw in.error();
    };
  }

  private Statement textSearch(int start) {
    ObjectClass kind = g.objects.textSearchKind();
    ObjectRef object = qualified(kind);
    g.options.definition();
    return other(start, "create " + kind.sql(), object);
  }

  private Statement aggregate(int start) {
    in.skip();
    int name = in.at();
    ObjectName function = g.names.function();
    boolean old = in.at("(") && in.word(2).equals("=") && in.category(1) == Tokens.IDENTIFIER;
    ObjectRef object;
    if (old) {
      object = g.objects.ref(name, ObjectClass.AGGREGATE, function);
      in.parenthesized(
          () -> {
            g.names.identifier();
            in.expect("=");
            return g.options.argument();
          });
    } else {
      List<RoutineParameter> parameters = g.routines.aggregateParameters();
      object = new ObjectRef(in.from(name), ObjectClass.AGGREGATE, function, null, parameters);
      g.options.definition();
    }
    return other(start, "create aggregate", object);
  }

  private Statement language(int start) {
    in.accept("trusted");
    in.accept("procedural");
    in.expect("language");
    ObjectRef object = single(ObjectClass.LANGUAGE);
    if (in.accept("handler")) {
      g.names.anyName();
      if (in.accept("inline")) {
        g.names.anyName();
      }
      if (in.accept("validator")) {
        g.names.anyName();
      } else if (in.accept("no")) {
        in.expect("validator");
      }
    }
    return other(start, "create language", object);
  }

  private Statement transform(int start) {
    in.skip();
    ObjectRef object = g.objects.transform(in.at());
    in.expect("(");
    boolean from = in.expectOne("from", "to").equals("from");
    sqlFunction();
    if (in.accept(",")) {
      in.expect(from ? "to" : "from");
      sqlFunction();
    }
    in.expect(")");
    return other(start, "create transform", object);
  }

  private void sqlFunction() {
    in.expect("sql", "with", "function");
    g.objects.routine(in.at(), ObjectClass.FUNCTION);
  }

  private Statement collation(int start) {
    in.skip();
    g.relations.ifNotExists();
    ObjectRef object = qualified(ObjectClass.COLLATION);
    if (in.accept("from")) {
      g.names.anyName();
    } else {
      g.options.definition();
    }
    return other(start, "create collation", object);
  }

  private Statement cast(int start) {
    in.skip();
    ObjectRef object = g.objects.cast(in.at());
    if (in.accept("without")) {
      in.expect("function");
    } else {
      in.expect("with");
      if (in.expectOne("function", "inout").equals("function")) {
        g.objects.routine(in.at(), ObjectClass.FUNCTION);
      }
    }
    if (in.accept("as")) {
      in.expectOne("implicit", "assignment");
    }
    return other(start, "create cast", object);
  }

  private Statement conversion(int start) {
    in.accept("default");
    in.expect("conversion");
    ObjectRef object = qualified(ObjectClass.CONVERSION);
    in.expect("for");
    g.names.string();
    in.expect("to");
    g.names.string();
    in.expect("from");
    g.names.anyName();
    return other(start, "create conversion", object);
  }

  private Statement accessMethod(int start) {
    in.expect("access", "method");
    ObjectRef object = single(ObjectClass.ACCESS_METHOD);
    in.expect("type");
    in.expectOne("index", "table");
    in.expect("handler");
    g.names.anyName();
    return other(start, "create access method", object);
  }

  private Statement eventTrigger(int start) {
    in.expect("event", "trigger");
    ObjectRef object = single(ObjectClass.EVENT_TRIGGER);
    in.expect("on");
    g.names.label();
    if (in.accept("when")) {
      do {
        g.names.columnId();
        in.expect("in");
        in.parenthesized(g.names::string);
      } while (in.accept("and"));
    }
    in.expect("execute");
    in.expectOne("function", "procedure");
    g.names.function();
    in.expect("(", ")");
    return other(start, "create event trigger", object);
  }

  private Statement wrapper(int start) {
    in.expect("foreign", "data", "wrapper");
    ObjectRef object = single(ObjectClass.FOREIGN_DATA_WRAPPER);
    wrapperOptions();
    g.options.foreign();
    return other(start, "create foreign data wrapper", object);
  }

  /// `opt_fdw_options`: whether there were any.
  boolean wrapperOptions() {
    int before = in.at();
    while (true) {
      if (in.accept("no")) {
        in.expectOne("handler", "validator");
      } else if (!in.acceptOne("handler", "validator").isEmpty()) {
        g.names.anyName();
      } else {
        return in.at() > before;
      }
    }
  }

  private Statement server(int start) {
    in.skip();
    g.relations.ifNotExists();
    ObjectRef object = single(ObjectClass.SERVER);
    if (in.accept("type")) {
      g.names.string();
    }
    serverVersion();
    in.expect("foreign", "data", "wrapper");
    g.names.columnId();
    g.options.foreign();
    return other(start, "create server", object);
  }

  /// `opt_foreign_server_version`: whether it is there.
  boolean serverVersion() {
    boolean version = in.accept("version");
    if (version && !in.accept("null")) {
      g.names.string();
    }
    return version;
  }

  private Statement role(int start, String word) {
    in.skip();
    boolean mapping =
        word.equals("user")
            && in.at("mapping")
            && (in.word(1).equals("for") || in.word(1).equals("if"));
    if (mapping) {
      in.skip();
      g.relations.ifNotExists();
      in.expect("for");
      ObjectRef object = userMapping();
      g.options.foreign();
      return other(start, "create user mapping", object);
    }
    int name = in.at();
    Name id = g.names.roleId();
    ObjectName role = new ObjectName(in.from(name), List.of(id));
    ObjectRef object = g.objects.ref(name, ObjectClass.ROLE, role);
    roles.read(true);
    return other(start, "create role", object);
  }

  /// `auth_ident server name`, behind `for`.
  ObjectRef userMapping() {
    int start = in.at();
    ObjectName user;
    if (in.accept("user")) {
      user = g.objects.named(start, "user");
    } else {
      Name role = g.names.role();
      user = new ObjectName(in.from(start), List.of(role));
    }
    in.expect("server");
    ObjectName server = g.names.single();
    return g.objects.ref(start, ObjectClass.USER_MAPPING, user, server);
  }

  private Statement database(int start, String word) {
    return switch (word) {
      case "database" -> {
        ObjectRef object = single(ObjectClass.DATABASE);
        in.accept("with");
        roles.databaseOptions();
        yield other(start, "create database", object);
      }
      case "tablespace" -> {
        ObjectRef object = single(ObjectClass.TABLESPACE);
        if (in.accept("owner")) {
          g.names.role();
        }
        in.expect("location");
        g.names.string();
        g.options.withStorage();
        yield other(start, "create tablespace", object);
      }
      case "subscription" -> {
        ObjectRef object = single(ObjectClass.SUBSCRIPTION);
        in.expect("connection");
        g.names.string();
        in.expect("publication");
        in.list(g.names::columnId);
        g.options.withDefinition();
        yield other(start, "create subscription", object);
      }
      default -> {
        g.names.anyName();
        in.expect("check");
        g.columns.condition();
        new Attributes(in)
            .read("ASSERTION", List.of("deferrable", "not valid", "no inherit", "enforced"));
        throw in.refusal(start, "CREATE ASSERTION is not yet implemented", "0A000");
      }
    };
  }

  /// Options of a role in `alter role`.
  void alterRole() {
    roles.read(false);
  }

  /// `createdb_opt_list`.
  void databaseOptions() {
    roles.databaseOptions();
  }

  /// `opclass_item_list` and what `alter operator family … drop` lists.
  Statement alterFamily(int start, ObjectRef family) {
    return operators.alterFamily(start, family);
  }
}
