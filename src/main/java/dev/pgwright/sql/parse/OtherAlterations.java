package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.CreateCode.RoutineOption;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `alter …` of everything but relations, types and domains.
final class OtherAlterations {

  private static final List<String> ALL = List.of("rename", "owner", "schema");

  private final Grammar g;
  private final Cursor in;
  private final ServerAlterations servers;

  OtherAlterations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.servers = new ServerAlterations(grammar);
  }

  private Statement other(int start, String kind, ObjectRef object) {
    return new Statement.Other(in.from(start), kind, List.of(object), List.of());
  }

  private Statement orError(@Nullable Statement statement) {
    if (statement == null) {
      throw in.error();
    }
    return statement;
  }

  private Statement common(int start, ObjectRef object, String... can) {
    return orError(g.alterations.common(start, object, List.of(can)));
  }

  Statement alter(int start) {
    return switch (in.word()) {
      case "function", "procedure", "routine" -> routine(start);
      case "trigger", "rule" -> onTable(start);
      case "text" -> textSearch(start);
      case "language", "procedural" -> language(start);
      case "aggregate",
          "collation",
          "conversion",
          "extension",
          "operator",
          "policy",
          "publication",
          "statistics",
          "schema" ->
          named(start);
      default -> servers.alter(start);
    };
  }

  private Statement named(int start) {
    String word = in.word();
    in.skip();
    return switch (word) {
      case "aggregate" -> orError(g.alterations.common(start, g.objects.aggregate(in.at()), ALL));
      case "collation" -> collation(start);
      case "conversion" ->
          orError(
              g.alterations.common(start, g.alterations.qualified(ObjectClass.CONVERSION), ALL));
      case "extension" -> extension(start);
      case "operator" -> operator(start);
      case "policy" -> policy(start);
      case "publication" -> publication(start);
      case "statistics" -> statistics(start);
      default -> common(start, g.alterations.single(ObjectClass.SCHEMA), "rename", "owner");
    };
  }

  private Statement collation(int start) {
    ObjectRef object = g.alterations.qualified(ObjectClass.COLLATION);
    if (in.accept("refresh", "version")) {
      return other(start, "alter collation", object);
    }
    return orError(g.alterations.common(start, object, ALL));
  }

  private Statement language(int start) {
    in.accept("procedural");
    in.expect("language");
    return common(start, g.alterations.single(ObjectClass.LANGUAGE), "rename", "owner");
  }

  Statement wrapper(int start) {
    return servers.wrapper(start);
  }

  private Statement routine(int start) {
    ObjectClass kind = g.objects.routineKind();
    if (kind == null) {
      throw in.error();
    }
    ObjectRef object = g.objects.routine(in.at(), kind);
    Statement common = g.alterations.common(start, object, ALL);
    if (common != null) {
      return common;
    }
    if (in.at("depends") || in.at("no", "depends")) {
      return g.alterations.depends(start, object);
    }
    List<RoutineOption> options = g.routines.alterOptions();
    in.accept("restrict");
    return new Alter.AlterRoutine(in.from(start), object, options);
  }

  private Statement extension(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.EXTENSION);
    Name name = object.name().name();
    Statement common = g.alterations.common(start, object, List.of("schema"));
    if (common != null) {
      return common;
    }
    if (in.accept("update")) {
      String version = null;
      while (in.accept("to")) {
        version = g.names.wordOrString();
      }
      return new Alter.AlterExtension(in.from(start), name, "update", version, null);
    }
    String action = in.expectOne("add", "drop");
    if (in.at("constraint") || in.at("column") || in.at("large")) {
      throw in.error();
    }
    if (in.at("policy") || in.at("rule") || in.at("trigger")) {
      throw in.error();
    }
    ObjectRef member = g.objects.any();
    return new Alter.AlterExtension(in.from(start), name, action, null, member);
  }

  private Statement operator(int start) {
    if (g.objects.atFamily()) {
      ObjectRef family = g.objects.operatorOrFamily(in.at());
      Statement common = g.alterations.common(start, family, ALL);
      if (common != null) {
        return common;
      }
      if (family.kind() != ObjectClass.OPERATOR_FAMILY) {
        throw in.error();
      }
      return g.definitions.alterFamily(start, family);
    }
    ObjectRef object = g.objects.operator(in.at());
    Statement common = g.alterations.common(start, object, List.of("owner", "schema"));
    if (common != null) {
      return common;
    }
    in.expect("set");
    g.options.definition();
    return other(start, "alter operator", object);
  }

  private Statement policy(int start) {
    boolean ifExists = in.accept("if", "exists");
    ObjectRef object = g.objects.onTable(in.at(), ObjectClass.POLICY);
    if (ifExists || in.at("rename")) {
      in.expect("rename", "to");
      Name to = g.names.columnId();
      return new Alter.Rename(in.from(start), object, ifExists, null, null, to);
    }
    List<Name> roles = in.accept("to") ? g.names.roles() : List.of();
    Expr using = in.accept("using") ? g.columns.condition() : null;
    Expr check = null;
    if (in.accept("with")) {
      in.expect("check");
      check = g.columns.condition();
    }
    ObjectName table = object.on();
    if (table == null) {
      throw in.error();
    }
    return new Alter.AlterPolicy(in.from(start), object.name().name(), table, roles, using, check);
  }

  private Statement publication(int start) {
    ObjectRef object = g.alterations.single(ObjectClass.PUBLICATION);
    Statement common = g.alterations.common(start, object, List.of("rename", "owner"));
    return common == null ? g.publications.alter(start, object.name().name()) : common;
  }

  private Statement statistics(int start) {
    boolean ifExists = in.accept("if", "exists");
    ObjectRef object = g.alterations.qualified(ObjectClass.STATISTICS);
    Statement common = ifExists ? null : g.alterations.common(start, object, ALL);
    if (common != null) {
      return common;
    }
    in.expect("set", "statistics");
    Integer target = null;
    if (!in.accept("default")) {
      target = g.names.signedInteger();
    } else {
      in.since(17);
    }
    return new Alter.AlterStatistics(in.from(start), object.name(), ifExists, target);
  }

  private Statement textSearch(int start) {
    ObjectClass kind = g.objects.textSearchKind();
    ObjectRef object = g.alterations.qualified(kind);
    boolean owned =
        kind == ObjectClass.TEXT_SEARCH_DICTIONARY || kind == ObjectClass.TEXT_SEARCH_CONFIGURATION;
    Statement common =
        g.alterations.common(start, object, owned ? ALL : List.of("rename", "schema"));
    if (common != null) {
      return common;
    }
    if (kind == ObjectClass.TEXT_SEARCH_DICTIONARY) {
      g.options.definition();
    } else if (kind == ObjectClass.TEXT_SEARCH_CONFIGURATION) {
      mapping();
    } else {
      throw in.error();
    }
    return other(start, "alter " + kind.sql(), object);
  }

  private void mapping() {
    String word = in.expectOne("add", "alter", "drop");
    in.expect("mapping");
    if (word.equals("drop")) {
      in.accept("if", "exists");
      in.expect("for");
      in.list(g.names::columnId);
      return;
    }
    if (word.equals("alter") && in.accept("replace")) {
      replaced();
      return;
    }
    in.expect("for");
    in.list(g.names::columnId);
    if (word.equals("alter") && in.accept("replace")) {
      replaced();
      return;
    }
    in.expectOne("with", "with_la");
    in.list(g.names::anyName);
  }

  private void replaced() {
    g.names.anyName();
    in.expectOne("with", "with_la");
    g.names.anyName();
  }

  private Statement onTable(int start) {
    boolean trigger = in.at("trigger");
    in.skip();
    ObjectRef object = g.objects.onTable(in.at(), trigger ? ObjectClass.TRIGGER : ObjectClass.RULE);
    if (trigger && (in.at("depends") || in.at("no", "depends"))) {
      return g.alterations.depends(start, object);
    }
    return common(start, object, "rename");
  }
}
