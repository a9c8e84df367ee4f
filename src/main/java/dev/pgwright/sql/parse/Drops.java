package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.function.Supplier;

/// `drop …`.
final class Drops {

  private final Grammar g;
  private final Cursor in;

  Drops(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `opt_drop_behavior`.
  boolean cascade() {
    return in.acceptOne("cascade", "restrict").equals("cascade");
  }

  boolean ifExists() {
    return in.accept("if", "exists");
  }

  Statement drop() {
    int start = in.at();
    in.expect("drop");
    boolean concurrently = in.at("index", "concurrently");
    ObjectClass kind = g.objects.qualifiedKind();
    if (kind != null) {
      if (concurrently) {
        in.skip();
      }
      return list(start, kind, concurrently, g.names::anyName);
    }
    kind = g.objects.singleKind();
    if (kind != null) {
      return list(start, kind, false, g.names::single);
    }
    kind = g.objects.tableKind();
    if (kind != null) {
      return onTable(start, kind);
    }
    kind = g.objects.routineKind();
    if (kind != null) {
      return routines(start, kind);
    }
    return other(start);
  }

  private Drop list(int start, ObjectClass kind, boolean concurrently, Supplier<ObjectName> name) {
    boolean ifExists = ifExists();
    List<ObjectRef> objects =
        in.list(
            () -> {
              int object = in.at();
              ObjectName one = name.get();
              return g.objects.ref(object, kind, one);
            });
    boolean cascade = cascade();
    return new Drop(in.from(start), kind, concurrently, ifExists, objects, cascade);
  }

  private Drop onTable(int start, ObjectClass kind) {
    boolean ifExists = ifExists();
    ObjectRef object = g.objects.onTable(in.at(), kind);
    boolean cascade = cascade();
    return new Drop(in.from(start), kind, false, ifExists, List.of(object), cascade);
  }

  private Drop routines(int start, ObjectClass kind) {
    boolean ifExists = ifExists();
    List<ObjectRef> objects = in.list(() -> g.objects.routine(in.at(), kind));
    boolean cascade = cascade();
    return new Drop(in.from(start), kind, false, ifExists, objects, cascade);
  }

  private Statement other(int start) {
    String word =
        in.expectOne(
            "type",
            "domain",
            "aggregate",
            "operator",
            "cast",
            "transform",
            "owned",
            "role",
            "user",
            "group",
            "database",
            "tablespace",
            "subscription");
    return switch (word) {
      case "type" -> list(start, ObjectClass.TYPE, false, () -> g.types.type().name());
      case "domain" -> list(start, ObjectClass.DOMAIN, false, () -> g.types.type().name());
      case "aggregate" -> aggregates(start);
      case "operator" -> operators(start);
      case "cast" -> one(start, ObjectClass.CAST, () -> g.objects.cast(in.at()));
      case "transform" -> one(start, ObjectClass.TRANSFORM, () -> g.objects.transform(in.at()));
      case "owned" -> owned(start);
      case "user" -> in.at("mapping") && userMappingFollows() ? userMapping(start) : roles(start);
      case "role", "group" -> roles(start);
      case "database" -> database(start);
      case "tablespace" -> tablespace(start);
      default -> one(start, ObjectClass.SUBSCRIPTION, () -> single(ObjectClass.SUBSCRIPTION));
    };
  }

  private ObjectRef single(ObjectClass kind) {
    int start = in.at();
    ObjectName name = g.names.single();
    return g.objects.ref(start, kind, name);
  }

  private Drop tablespace(int start) {
    boolean ifExists = ifExists();
    ObjectRef name = single(ObjectClass.TABLESPACE);
    return new Drop(in.from(start), ObjectClass.TABLESPACE, false, ifExists, List.of(name), false);
  }

  private boolean userMappingFollows() {
    return in.word(1).equals("for") || in.word(1).equals("if");
  }

  private Drop one(int start, ObjectClass kind, Supplier<ObjectRef> name) {
    boolean ifExists = ifExists();
    ObjectRef object = name.get();
    boolean cascade = cascade();
    return new Drop(in.from(start), kind, false, ifExists, List.of(object), cascade);
  }

  private Drop aggregates(int start) {
    boolean ifExists = ifExists();
    List<ObjectRef> objects = in.list(() -> g.objects.aggregate(in.at()));
    boolean cascade = cascade();
    return new Drop(in.from(start), ObjectClass.AGGREGATE, false, ifExists, objects, cascade);
  }

  private Drop operators(int start) {
    if (g.objects.atFamily()) {
      ObjectClass kind =
          in.expectOne("class", "family").equals("class")
              ? ObjectClass.OPERATOR_CLASS
              : ObjectClass.OPERATOR_FAMILY;
      return one(start, kind, () -> g.objects.usingMethod(in.at(), kind));
    }
    boolean ifExists = ifExists();
    List<ObjectRef> objects = in.list(() -> g.objects.operator(in.at()));
    boolean cascade = cascade();
    return new Drop(in.from(start), ObjectClass.OPERATOR, false, ifExists, objects, cascade);
  }

  private Statement owned(int start) {
    in.expect("by");
    List<ObjectRef> roles = in.list(this::role);
    cascade();
    return new Statement.Other(in.from(start), "drop owned", roles, List.of());
  }

  /// A role as an object.
  ObjectRef role() {
    int start = in.at();
    Name role = g.names.role();
    return g.objects.ref(start, ObjectClass.ROLE, new ObjectName(in.from(start), List.of(role)));
  }

  private Drop roles(int start) {
    boolean ifExists = ifExists();
    List<ObjectRef> roles = in.list(this::role);
    return new Drop(in.from(start), ObjectClass.ROLE, false, ifExists, roles, false);
  }

  private Drop userMapping(int start) {
    in.skip();
    boolean ifExists = ifExists();
    in.expect("for");
    ObjectRef mapping = g.definitions.userMapping();
    return new Drop(
        in.from(start), ObjectClass.USER_MAPPING, false, ifExists, List.of(mapping), false);
  }

  private Drop database(int start) {
    boolean ifExists = ifExists();
    ObjectRef name = g.objects.ref(in.at(), ObjectClass.DATABASE, g.names.single());
    boolean with = in.accept("with");
    if (with || in.at("(")) {
      in.expect("(");
      do {
        in.expect("force");
      } while (in.accept(","));
      in.expect(")");
    }
    return new Drop(in.from(start), ObjectClass.DATABASE, false, ifExists, List.of(name), false);
  }
}
