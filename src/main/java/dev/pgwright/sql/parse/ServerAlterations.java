package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `alter …` of what belongs to a whole server or database: databases, roles, servers,
/// subscriptions, tablespaces and the rest.
final class ServerAlterations {

  private static final List<String> NAME_AND_OWNER = List.of("rename", "owner");

  private final Grammar g;
  private final Cursor in;

  ServerAlterations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  private Statement other(int start, String kind, ObjectRef object) {
    return new Statement.Other(in.from(start), kind, List.of(object), List.of());
  }

  Statement alter(int start) {
    String word =
        in.expectOne(
            "database",
            "event",
            "group",
            "large",
            "role",
            "server",
            "subscription",
            "system",
            "tablespace",
            "user");
    return switch (word) {
      case "database" -> database(start);
      case "event" -> eventTrigger(start);
      case "large" -> largeObject(start);
      case "server" -> server(start);
      case "subscription" -> subscription(start);
      case "system" -> {
        Statement set = g.parameters.generic();
        yield new Statement.Other(in.from(start), "alter system", List.of(), List.of(set));
      }
      case "tablespace" -> tablespace(start);
      case "group" -> group(start);
      default -> role(start, word);
    };
  }

  private Statement largeObject(int start) {
    in.expect("object");
    int number = in.at();
    String oid = g.names.number();
    ObjectRef object =
        g.objects.ref(number, ObjectClass.LARGE_OBJECT, g.objects.named(number, oid));
    return common(start, object, List.of("owner"));
  }

  private Statement tablespace(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.TABLESPACE);
    Statement common = g.alterations.common(start, object, NAME_AND_OWNER);
    if (common != null) {
      return common;
    }
    in.expectOne("set", "reset");
    g.options.storage();
    return other(start, "alter tablespace", object);
  }

  private Statement common(int start, ObjectRef object, List<String> can) {
    Statement common = g.alterations.common(start, object, can);
    if (common == null) {
      throw in.error();
    }
    return common;
  }

  private Statement database(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.DATABASE);
    Statement common = g.alterations.common(start, object, NAME_AND_OWNER);
    if (common != null) {
      return common;
    }
    if (in.accept("refresh", "collation", "version")) {
      in.since(15);
      return other(start, "alter database", object);
    }
    if (in.accept("set", "tablespace")) {
      g.names.columnId();
      return other(start, "alter database", object);
    }
    if (in.at("set") || in.at("reset")) {
      Statement set = g.parameters.setOrReset();
      return new Statement.Other(in.from(start), "alter database", List.of(object), List.of(set));
    }
    in.accept("with");
    g.definitions.databaseOptions();
    return other(start, "alter database", object);
  }

  private Statement eventTrigger(int start) {
    in.expect("trigger");
    ObjectRef object = g.alterations.single(ObjectClass.EVENT_TRIGGER);
    Statement common = g.alterations.common(start, object, NAME_AND_OWNER);
    if (common != null) {
      return common;
    }
    if (in.expectOne("enable", "disable").equals("enable")) {
      in.acceptOne("replica", "always");
    }
    return other(start, "alter event trigger", object);
  }

  Statement wrapper(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.FOREIGN_DATA_WRAPPER);
    Statement common = g.alterations.common(start, object, NAME_AND_OWNER);
    if (common != null) {
      return common;
    }
    boolean some = g.definitions.wrapperOptions();
    if (!some || in.at("options")) {
      g.options.alteredForeign();
    }
    return other(start, "alter foreign data wrapper", object);
  }

  private Statement server(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.SERVER);
    Statement common = g.alterations.common(start, object, NAME_AND_OWNER);
    if (common != null) {
      return common;
    }
    boolean version = g.definitions.serverVersion();
    if (!version || in.at("options")) {
      g.options.alteredForeign();
    }
    return other(start, "alter server", object);
  }

  private Statement subscription(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.SUBSCRIPTION);
    Statement common = g.alterations.common(start, object, NAME_AND_OWNER);
    if (common != null) {
      return common;
    }
    String word =
        in.expectOne("set", "connection", "refresh", "add", "drop", "enable", "disable", "skip");
    switch (word) {
      case "set" -> {
        if (in.at("(")) {
          g.options.definition();
        } else {
          publications();
        }
      }
      case "connection" -> g.names.string();
      case "refresh" -> {
        in.expect("publication");
        g.options.withDefinition();
      }
      case "add", "drop" -> publications();
      case "skip" -> {
        in.since(15);
        g.options.definition();
      }
      default -> {}
    }
    return other(start, "alter subscription", object);
  }

  private void publications() {
    in.expect("publication");
    in.list(g.names::columnId);
    g.options.withDefinition();
  }

  private ObjectRef roleObject() {
    int start = in.at();
    Name role = g.names.role();
    return g.objects.ref(start, ObjectClass.ROLE, new ObjectName(in.from(start), List.of(role)));
  }

  private Statement group(int start) {
    ObjectRef object = roleObject();
    Statement renamed = renamed(start, object);
    if (renamed != null) {
      return renamed;
    }
    in.expectOne("add", "drop");
    in.expect("user");
    g.names.roles();
    return other(start, "alter group", object);
  }

  /// A role is renamed by its own name only.
  private @Nullable Statement renamed(int start, ObjectRef object) {
    if (!in.at("rename", "to")) {
      return null;
    }
    int end = in.at();
    in.back(end - 1);
    g.names.roleId();
    in.skip();
    in.skip();
    Name to = g.names.roleId();
    return new Alter.Rename(in.from(start), object, false, null, null, to);
  }

  private Statement role(int start, String word) {
    if (word.equals("user") && in.at("mapping", "for")) {
      in.skip();
      in.skip();
      ObjectRef mapping = g.definitions.userMapping();
      g.options.alteredForeign();
      return other(start, "alter user mapping", mapping);
    }
    boolean all = in.at("all");
    ObjectRef object;
    if (all) {
      int at = in.at();
      in.skip();
      object = g.objects.ref(at, ObjectClass.ROLE, g.objects.named(at, "all"));
    } else {
      object = roleObject();
      Statement renamed = renamed(start, object);
      if (renamed != null) {
        return renamed;
      }
    }
    if (all || in.at("in") || in.at("set") || in.at("reset")) {
      if (in.accept("in", "database")) {
        g.names.columnId();
      }
      Statement set = g.parameters.setOrReset();
      return new Statement.Other(in.from(start), "alter role", List.of(object), List.of(set));
    }
    g.definitions.alterRole();
    return other(start, "alter role", object);
  }
}
