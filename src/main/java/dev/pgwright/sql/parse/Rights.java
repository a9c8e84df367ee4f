package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Privileges.Privilege;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `grant`, `revoke` and `alter default privileges`.
final class Rights {

  private final Grammar g;
  private final Cursor in;

  Rights(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  private record Targets(ObjectClass kind, boolean allInSchema, List<ObjectRef> objects) {}

  Privileges grant() {
    int start = in.at();
    in.expect("grant");
    List<Privilege> privileges = privileges();
    if (!in.at("on")) {
      return grantRole(start, privileges);
    }
    in.skip();
    Targets targets = targets();
    in.expect("to");
    List<Name> roles = grantees();
    boolean option = in.accept("with");
    if (option) {
      in.expect("grant", "option");
    }
    Name by = grantedBy();
    return new Privileges.Grant(
        in.from(start),
        false,
        privileges,
        targets.kind,
        targets.allInSchema,
        targets.objects,
        roles,
        option,
        by,
        false);
  }

  Privileges revoke() {
    int start = in.at();
    in.expect("revoke");
    boolean option = in.accept("grant", "option", "for");
    List<Option> roleOption = List.of();
    if (!option && in.word(1).equals("option") && in.word(2).equals("for")) {
      int word = in.at();
      String name = g.names.columnId().value();
      roleOption = List.of(new Option(in.from(word), name, null));
      in.skip();
      in.skip();
    }
    List<Privilege> privileges = privileges();
    if (!option && (!roleOption.isEmpty() || !in.at("on"))) {
      return revokeRole(start, privileges, roleOption);
    }
    in.expect("on");
    Targets targets = targets();
    in.expect("from");
    List<Name> roles = grantees();
    Name by = grantedBy();
    boolean cascade = g.drops.cascade();
    return new Privileges.Grant(
        in.from(start),
        true,
        privileges,
        targets.kind,
        targets.allInSchema,
        targets.objects,
        roles,
        option,
        by,
        cascade);
  }

  private Privileges grantRole(int start, List<Privilege> roles) {
    refuseAll(roles);
    in.expect("to");
    List<Name> to = g.names.roles();
    List<Option> options = List.of();
    if (in.accept("with")) {
      options =
          in.list(
              () -> {
                int option = in.at();
                String name = g.names.label().value();
                String value = in.expectOne("option", "true", "false");
                if (!name.equals("admin") || !value.equals("option")) {
                  in.since(16);
                }
                return new Option(in.from(option), name, value);
              });
    }
    Name by = grantedBy();
    return new Privileges.GrantRole(in.from(start), false, roles, to, options, by, false);
  }

  private Privileges revokeRole(int start, List<Privilege> roles, List<Option> option) {
    refuseAll(roles);
    in.expect("from");
    List<Name> from = g.names.roles();
    Name by = grantedBy();
    boolean cascade = g.drops.cascade();
    return new Privileges.GrantRole(in.from(start), true, roles, from, option, by, cascade);
  }

  /// `all` is a privilege and no role.
  private void refuseAll(List<Privilege> roles) {
    if (roles.size() == 1 && roles.getFirst().name().equals("all") && in.isKeyword(in.at() - 1)) {
      throw in.error();
    }
  }

  private List<Name> grantees() {
    return in.list(
        () -> {
          in.accept("group");
          return g.names.role();
        });
  }

  private @Nullable Name grantedBy() {
    if (!in.accept("granted")) {
      return null;
    }
    in.expect("by");
    return g.names.role();
  }

  /// `privileges`.
  private List<Privilege> privileges() {
    int start = in.at();
    if (in.accept("all")) {
      in.accept("privileges");
      List<Name> columns = g.names.optionalColumnList();
      return List.of(new Privilege(in.from(start), "all", columns));
    }
    return in.list(this::privilege);
  }

  private Privilege privilege() {
    int start = in.at();
    if (in.accept("alter", "system")) {
      in.since(15);
      return new Privilege(in.from(start), "alter system", List.of());
    }
    String name = in.acceptOne("select", "references", "create");
    if (name.isEmpty()) {
      name = g.names.columnId().value();
    }
    List<Name> columns = g.names.optionalColumnList();
    return new Privilege(in.from(start), name, columns);
  }

  /// `privilege_target`.
  private Targets targets() {
    if (in.accept("all")) {
      ObjectClass kind =
          switch (in.expectOne("tables", "sequences", "functions", "procedures", "routines")) {
            case "tables" -> ObjectClass.TABLE;
            case "sequences" -> ObjectClass.SEQUENCE;
            case "functions" -> ObjectClass.FUNCTION;
            case "procedures" -> ObjectClass.PROCEDURE;
            default -> ObjectClass.ROUTINE;
          };
      in.expect("in", "schema");
      return new Targets(kind, true, refs(ObjectClass.SCHEMA, g.names::single));
    }
    if (in.at("table")) {
      in.skip();
    } else {
      Targets special = special();
      if (special != null) {
        return special;
      }
    }
    return new Targets(ObjectClass.TABLE, false, refs(ObjectClass.TABLE, g.names::relation));
  }

  private List<ObjectRef> refs(ObjectClass kind, Supplier<ObjectName> name) {
    return in.list(
        () -> {
          int start = in.at();
          ObjectName one = name.get();
          return g.objects.ref(start, kind, one);
        });
  }

  private Targets of(ObjectClass kind, Supplier<ObjectName> name) {
    return new Targets(kind, false, refs(kind, name));
  }

  /// Everything but tables; null when a name is here and no word for a kind.
  private @Nullable Targets special() {
    if (in.accept("foreign")) {
      if (in.expectOne("data", "server").equals("server")) {
        return of(ObjectClass.SERVER, g.names::single);
      }
      in.expect("wrapper");
      return of(ObjectClass.FOREIGN_DATA_WRAPPER, g.names::single);
    }
    if (in.at("large", "object")) {
      in.skip();
      in.skip();
      return of(ObjectClass.LARGE_OBJECT, this::number);
    }
    String next = in.word(1);
    if (next.equals("to") || next.equals("from") || next.equals(",") || next.equals(".")) {
      return null;
    }
    return switch (in.word()) {
      case "sequence" -> {
        in.skip();
        yield of(ObjectClass.SEQUENCE, g.names::relation);
      }
      case "function", "procedure", "routine" -> {
        ObjectClass kind = g.objects.routineKind();
        if (kind == null) {
          throw in.error();
        }
        List<ObjectRef> routines = in.list(() -> g.objects.routine(in.at(), kind));
        yield new Targets(kind, false, routines);
      }
      case "parameter" -> {
        in.skip();
        in.since(15);
        yield of(ObjectClass.PARAMETER, this::parameter);
      }
      default -> named();
    };
  }

  private @Nullable Targets named() {
    return switch (in.word()) {
      case "domain" -> {
        in.skip();
        yield of(ObjectClass.DOMAIN, g.names::anyName);
      }
      case "type" -> {
        in.skip();
        yield of(ObjectClass.TYPE, g.names::anyName);
      }
      case "database", "tablespace" -> {
        ObjectClass kind = in.at("database") ? ObjectClass.DATABASE : ObjectClass.TABLESPACE;
        in.skip();
        yield of(kind, g.names::single);
      }
      case "language" -> {
        in.skip();
        yield of(ObjectClass.LANGUAGE, g.names::single);
      }
      case "schema" -> {
        in.skip();
        yield of(ObjectClass.SCHEMA, g.names::single);
      }
      default -> null;
    };
  }

  private ObjectName number() {
    int start = in.at();
    String number = g.names.number();
    return g.objects.named(start, number);
  }

  private ObjectName parameter() {
    int start = in.at();
    var parts = new ArrayList<Name>();
    do {
      parts.add(g.names.columnId());
    } while (in.accept("."));
    return new ObjectName(in.from(start), parts);
  }

  /// Behind `alter default privileges`.
  Privileges defaults(int start) {
    var schemas = new ArrayList<Name>();
    var forRoles = new ArrayList<Name>();
    while (in.at("in") || in.at("for")) {
      if (in.accept("in")) {
        in.expect("schema");
        schemas.addAll(in.list(g.names::columnId));
      } else {
        in.skip();
        in.expectOne("role", "user");
        forRoles.addAll(g.names.roles());
      }
    }
    boolean revoke = in.expectOne("grant", "revoke").equals("revoke");
    boolean option = revoke && in.accept("grant", "option", "for");
    List<Privilege> privileges = privileges();
    in.expect("on");
    String target =
        in.expectOne("tables", "functions", "routines", "sequences", "types", "schemas", "large");
    if (target.equals("large")) {
      in.expect("objects");
      in.since(18);
      target = "large objects";
    }
    in.expect(revoke ? "from" : "to");
    List<Name> roles = grantees();
    if (!revoke && in.accept("with")) {
      in.expect("grant", "option");
      option = true;
    }
    boolean cascade = revoke && g.drops.cascade();
    return new Privileges.DefaultPrivileges(
        in.from(start), schemas, forRoles, revoke, privileges, target, roles, option, cascade);
  }
}
